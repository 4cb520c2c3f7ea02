import { act, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, it, vi } from 'vitest'
import { ToastProvider, useToast } from './toast.tsx'

const run = vi.fn()

const Speaker = () => {
  const say = useToast()
  return (
    <button type="button" onClick={() => say('Contact retiré.', { label: 'Annuler', run })}>
      retirer
    </button>
  )
}

const start = (options: Parameters<typeof userEvent.setup>[0] = {}) => {
  render(
    <ToastProvider regionLabel="Messages" closeLabel="Fermer">
      <Speaker />
    </ToastProvider>,
  )
  return userEvent.setup(options)
}

afterEach(() => vi.useRealTimers())

it('says what was done, and takes it back once', async () => {
  const user = start()
  await user.click(screen.getByText('retirer'))
  expect(screen.getByRole('region', { name: 'Messages' }).textContent).toContain('Contact retiré.')
  await user.click(screen.getByRole('button', { name: 'Annuler' }))
  expect(run).toHaveBeenCalledOnce()
  expect(screen.queryByText('Contact retiré.')).toBeNull()
})

it('leaves by itself, never under the pointer', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true })
  const user = start({ advanceTimers: vi.advanceTimersByTime })
  await user.click(screen.getByText('retirer'))
  await user.hover(screen.getByText('Contact retiré.'))
  act(() => vi.advanceTimersByTime(20_000))
  expect(screen.getByText('Contact retiré.')).toBeTruthy()
  await user.unhover(screen.getByText('Contact retiré.'))
  act(() => vi.advanceTimersByTime(8_001))
  expect(screen.queryByText('Contact retiré.')).toBeNull()
})
