import { expect, test } from 'vitest'
import { isSecondClick } from './double-click.ts'

const press = (detail: number) =>
  document.body.dispatchEvent(new MouseEvent('mousedown', { bubbles: true, detail }))

test('the second click of a double click is told from two clicks, and from a key', () => {
  press(1)
  expect(isSecondClick({ pointerType: 'mouse' })).toBe(false)
  press(2)
  expect(isSecondClick({ pointerType: 'mouse' })).toBe(true)
  expect(isSecondClick({ pointerType: 'keyboard' })).toBe(false)
  press(1)
  expect(isSecondClick({ pointerType: 'mouse' })).toBe(false)
})
