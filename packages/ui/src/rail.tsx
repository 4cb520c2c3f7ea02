import { type ReactNode, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { Link } from 'react-aria-components/Link'
import { cx } from './cx.tsx'
import { Icon, type IconName } from './icon.tsx'
import styles from './rail.module.css'
import { VisuallyHidden } from './visually-hidden.tsx'

export type RailItem = {
  href: string
  name: string
  icon: IconName
  current: boolean
  /** Stands in the bar of a narrow screen; the others are behind the menu. */
  primary: boolean
  /** Said above the first of its kind. */
  group?: string
  badge?: { count: number; meaning: string }
}

export type RailProps = {
  label: string
  brand: { href: string; name: ReactNode }
  items: readonly RailItem[]
  more: string
  less: string
  foot?: ReactNode
}

/** The way round the workspace: a rail on a wide screen, a bar under the thumb on a narrow one. */
export const Rail = ({ label, brand, items, more, less, foot }: RailProps) => {
  const [open, setOpen] = useState(false)
  return (
    <header className={styles.column}>
      <div className={styles.rail} data-open={open}>
        <Link href={brand.href} className={cx(styles.brand)}>
          {brand.name}
        </Link>
        <nav aria-label={label} className={styles.nav}>
          <ul className={styles.list}>
            {items.map((item, index) => (
              <li key={item.href} data-primary={item.primary}>
                {item.group !== undefined && item.group !== items[index - 1]?.group && (
                  <p className={styles.group}>{item.group}</p>
                )}
                <Link
                  href={item.href}
                  className={cx(styles.item)}
                  onPress={() => setOpen(false)}
                  {...(item.current ? { 'aria-current': 'page' as const } : {})}
                >
                  <Icon name={item.icon} size={20} />
                  <span>{item.name}</span>
                  {item.badge !== undefined && item.badge.count > 0 && (
                    <span className={styles.badge}>
                      {item.badge.count}
                      <VisuallyHidden> {item.badge.meaning}</VisuallyHidden>
                    </span>
                  )}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        {foot != null && <div className={styles.foot}>{foot}</div>}
        <Button className={cx(styles.more)} aria-expanded={open} onPress={() => setOpen(!open)}>
          <Icon name={open ? 'close' : 'menu'} size={20} />
          <span>{open ? less : more}</span>
        </Button>
      </div>
    </header>
  )
}
