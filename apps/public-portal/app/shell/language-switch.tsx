import { useLocation } from 'react-router'
import { addressIn, language, languageFacts, languages } from '../messages/language.ts'
import { useTranslations } from '../messages/translate.ts'
import styles from './language-switch.module.css'

/** The same page in the other versions: each named in its own words. */
export const LanguageSwitch = () => {
  const t = useTranslations('languages')
  const { pathname, search } = useLocation()
  const read = language()
  return (
    <nav className={styles.languages} aria-label={t('label')}>
      <ul>
        {languages.map((each) => {
          const { name, lang } = languageFacts[each]
          return (
            <li key={each}>
              <a
                href={`${addressIn(each, pathname)}${search}`}
                lang={lang}
                hrefLang={lang}
                aria-current={each === read ? 'true' : undefined}
              >
                {name}
              </a>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
