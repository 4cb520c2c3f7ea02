import { useEffect, useRef } from 'react'
import { useNavigate } from 'react-router'

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [role=dialog]') !== null

/** j and k go down and up the lines of the day, e opens the one where the focus is. */
export const useLineKeys = () => {
  const container = useRef<HTMLDivElement>(null)
  const navigate = useNavigate()
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      const lines = [...(container.current?.querySelectorAll<HTMLElement>('[data-line]') ?? [])]
      const at = lines.findIndex((line) => line.contains(document.activeElement))
      if (event.key === 'j') lines[Math.min(at + 1, lines.length - 1)]?.focus()
      else if (event.key === 'k') lines[Math.max(at - 1, 0)]?.focus()
      else if (event.key === 'e' && at >= 0) void navigate(lines[at]?.dataset.line ?? '/')
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [navigate])
  return container
}
