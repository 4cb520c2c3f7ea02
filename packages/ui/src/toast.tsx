import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { cx } from './cx.tsx'
import { Icon } from './icon.tsx'
import styles from './toast.module.css'

type Toast = { id: number; text: string; undo?: { label: string; run: () => void } }
type Say = (text: string, undo?: Toast['undo']) => void

const SayContext = createContext<Say>(() => undefined)

/** Says what has just been done, with a way back; it leaves by itself, never under the pointer or the focus. */
export const useToast = (): Say => use(SayContext)

const stay = 8_000

const ToastItem = ({
  toast,
  closeLabel,
  onClose,
}: {
  toast: Toast
  closeLabel: string
  onClose: () => void
}) => {
  const [held, setHeld] = useState(false)
  useEffect(() => {
    if (held) return
    const timer = setTimeout(onClose, stay)
    return () => clearTimeout(timer)
  }, [held, onClose])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: holding the message while it is read is not an action
    <div
      className={styles.toast}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span>{toast.text}</span>
      {toast.undo !== undefined && (
        <Button
          className={cx(styles.undo)}
          onPress={() => {
            toast.undo?.run()
            onClose()
          }}
        >
          {toast.undo.label}
        </Button>
      )}
      <Button className={cx(styles.close)} aria-label={closeLabel} onPress={onClose}>
        <Icon name="close" size={16} />
      </Button>
    </div>
  )
}

let lastId = 0

export const ToastProvider = ({
  regionLabel,
  closeLabel,
  children,
}: {
  regionLabel: string
  closeLabel: string
  children: ReactNode
}) => {
  const [toasts, setToasts] = useState<readonly Toast[]>([])
  const close = useCallback((id: number) => setToasts((all) => all.filter((toast) => toast.id !== id)), [])
  const say = useCallback<Say>((text, undo) => {
    lastId += 1
    const toast: Toast = undo === undefined ? { id: lastId, text } : { id: lastId, text, undo }
    setToasts((all) => [...all.slice(-2), toast])
  }, [])
  const items = useMemo(
    () => toasts.map((toast) => ({ toast, onClose: () => close(toast.id) })),
    [toasts, close],
  )
  return (
    <SayContext value={say}>
      {children}
      <section className={styles.region} aria-label={regionLabel} aria-live="polite">
        {items.map(({ toast, onClose }) => (
          <ToastItem key={toast.id} toast={toast} closeLabel={closeLabel} onClose={onClose} />
        ))}
      </section>
    </SayContext>
  )
}
