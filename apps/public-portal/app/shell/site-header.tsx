import { BrandMark } from '@cordee/ui/brand-mark'
import { useTranslations } from 'use-intl'
import { useContact } from './contact.ts'
import styles from './site-header.module.css'

export const SiteHeader = () => {
  const t = useTranslations()
  const { phone, territory } = useContact()
  return (
    <header className={styles.header}>
      <div className={styles.bar}>
        <a className={styles.home} href="/" aria-label={t('site.home')}>
          <BrandMark />
          <span>{t('site.name')}</span>
        </a>
        {phone !== null && (
          <a
            className={styles.phone}
            href={phone.href}
            aria-label={
              territory === null
                ? t('phone.call', { phone: phone.label })
                : t('phone.callAria', { phone: phone.label, hours: territory.phoneHours })
            }
          >
            {phone.label}
          </a>
        )}
      </div>
    </header>
  )
}

const links = [
  ['/opportunites', 'menu.opportunities'],
  ['/je-cherche', 'menu.looking'],
  ['/comment-ca-marche', 'menu.howItWorks'],
  ['/est-ce-pour-moi', 'menu.isItForMe'],
] as const

export const SiteMenu = ({ path }: { path: string }) => {
  const t = useTranslations()
  return (
    <nav className={styles.menu} aria-label={t('menu.label')}>
      <ul>
        {links.map(([href, label]) => (
          <li key={href}>
            <a href={href} aria-current={path === href ? 'page' : undefined}>
              {t(label)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
