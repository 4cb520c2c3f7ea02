import { Link } from 'react-aria-components/Link'
import styles from './page-header.module.css'

export type BreadcrumbProps = { label: string; trail: readonly { name: string; href?: string }[] }

export const Breadcrumb = ({ label, trail }: BreadcrumbProps) => (
  <nav aria-label={label}>
    <ol className={styles.trail}>
      {trail.map(({ name, href }) => (
        <li key={href ?? name}>{href === undefined ? name : <Link href={href}>{name}</Link>}</li>
      ))}
    </ol>
  </nav>
)
