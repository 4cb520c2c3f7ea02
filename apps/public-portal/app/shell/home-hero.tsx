import { addressOf } from '../messages/language.ts'
import { useTranslations } from '../messages/translate.ts'
import { useContact } from './contact.ts'
import styles from './home-hero.module.css'
import { Ridge } from './ridge.tsx'

/** What this is, how many positions, and the two ways in: the list, or the telephone. */
export const HomeHero = ({ open }: { open: number }) => {
  const t = useTranslations()
  const { territory, phone, hours } = useContact()
  return (
    <header className={styles.hero}>
      <Ridge className={styles.ridge} />
      <h1>{t('home.title')}</h1>
      <p className="lead">{t('home.intro')}</p>
      <p>{t.rich('home.counts', { open: open, b: (text) => <b>{text}</b> })}</p>
      <div className="buttons">
        <a className="button" href={addressOf('/opportunites')}>
          {t('home.seePositions')}
        </a>
        <a className="button-plain" href={addressOf('/je-cherche')}>
          {t('home.looking')}
        </a>
        {phone !== null && (
          <a className="button-line" href={phone.href}>
            {t('phone.call', { phone: phone.label })}
          </a>
        )}
      </div>
      {territory !== null && hours !== 'none' && (
        <p>{t('phone.answers', { name: territory.facilitatorFirstName, hours })}</p>
      )}
    </header>
  )
}
