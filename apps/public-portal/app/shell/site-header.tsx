import { BrandMark } from '@cordee/ui/brand-mark'
import { addressOf } from '../messages/language.ts'
import { useTranslations } from '../messages/translate.ts'
import { useContact } from './contact.ts'
import styles from './site-header.module.css'

export const SiteHeader = () => {
  const t = useTranslations()
  const { phone, hours } = useContact()
  return (
    <header className={styles.header}>
      <div className={styles.bar}>
        <a className={styles.home} href={addressOf('/')} aria-label={t('site.home')}>
          <BrandMark />
          <span>{t('site.name')}</span>
        </a>{' '}
        {phone !== null && (
          <a
            className={styles.phone}
            href={phone.href}
            aria-label={t('phone.callAria', { phone: phone.label, hours })}
          >
            {phone.label}
          </a>
        )}
      </div>
    </header>
  )
}

const links = [
  ['/opportunites', 'menu.opportunities', 'always'],
  ['/je-cherche', 'menu.looking', 'wide'],
  ['/comment-ca-marche', 'menu.howItWorks', 'wide'],
  ['/est-ce-pour-moi', 'menu.isItForMe', 'always'],
] as const

/** On a phone two links and a way to the foot of the page, where all of them are. */
export const SiteMenu = ({ path }: { path: string }) => {
  const t = useTranslations()
  return (
    <nav className={styles.menu} aria-label={t('menu.label')}>
      <ul>
        {links.map(([href, label, place]) => (
          <li key={href} className={styles[place]}>
            <a href={addressOf(href)} aria-current={path === href ? 'page' : undefined}>
              {t(label)}
            </a>
          </li>
        ))}
        <li className={styles.narrow}>
          <a href="#menu">{t('menu.whole')}</a>
        </li>
      </ul>
    </nav>
  )
}
