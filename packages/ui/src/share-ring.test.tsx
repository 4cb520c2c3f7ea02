import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { ShareRing } from './share-ring.tsx'
import { ringArcs } from './share-ring-geometry.ts'

test('half of the ring is its right side', () => {
  const [first] = ringArcs([
    { key: 'a', value: 1 },
    { key: 'b', value: 1 },
  ])
  expect(first?.path).toMatch(/^M 10[0-9.]+ 8\.\d+ A 92 92 0 0 1 10[0-9.]+ 19/)
})

test('a part of nothing is not drawn, a whole is one arc', () => {
  const arcs = ringArcs([
    { key: 'a', value: 5 },
    { key: 'b', value: 0 },
  ])
  expect(arcs.map(({ key }) => key)).toEqual(['a'])
  expect(arcs[0]?.path).toContain('0 1 1')
})

test('the ring says in words what it shows', () => {
  render(<ShareRing label="État 50 %, Région 50 %" parts={[]} centre="100 €" centreNote="total" />)
  expect(screen.getByRole('img', { name: 'État 50 %, Région 50 %' }).textContent).toContain('100 €')
})
