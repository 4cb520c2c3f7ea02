import { Button } from 'react-aria-components/Button'
import { cx } from './cx.tsx'
import { Icon } from './icon.tsx'
import styles from './surface.module.css'

export type ChipProps = { children: string; removeLabel: string; onRemove: () => void }

/** A filter said in words, that can be taken away. */
export const Chip = ({ children, removeLabel, onRemove }: ChipProps) => (
  <span className={styles.chip}>
    {children}
    <Button className={cx(styles.chipRemove)} aria-label={removeLabel} onPress={onRemove}>
      <Icon name="close" size={14} />
    </Button>
  </span>
)
