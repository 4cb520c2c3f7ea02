import type { ReactNode } from 'react'
import { Dialog as AriaDialog } from 'react-aria-components/Dialog'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { cx } from './cx.tsx'
import styles from './dialog.module.css'

export type DialogProps = {
  label: string
  isOpen: boolean
  onOpenChange: (open: boolean) => void
  /** Its content keeps away from the edges. */
  padded?: boolean
  children: ReactNode
}

/** A floating surface that keeps the focus; Escape and a press outside leave it. */
export const Dialog = ({ label, isOpen, onOpenChange, padded = false, children }: DialogProps) => (
  <ModalOverlay className={cx(styles.overlay)} isOpen={isOpen} onOpenChange={onOpenChange} isDismissable>
    <Modal className={cx(styles.modal)}>
      <AriaDialog className={cx(styles.dialog, padded && styles.padded)} aria-label={label}>
        {children}
      </AriaDialog>
    </Modal>
  </ModalOverlay>
)
