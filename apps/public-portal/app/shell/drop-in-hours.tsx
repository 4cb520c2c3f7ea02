import { asPlaceAndHours } from '../messages/formats.ts'
import { langOfFrench } from '../messages/french-text.ts'
import { useTranslations } from '../messages/translate.ts'
import { useContact } from './contact.ts'

/** Where one meets somebody, on which day, at what hour: for those who would rather not telephone. */
export const DropInHours = () => {
  const t = useTranslations('dropIn')
  const { territory } = useContact()
  if (territory === null || territory.dropInHours.length === 0) return null
  return (
    <section className="panel">
      <h2>{t('title')}</h2>
      <p>{t('text', { name: territory.facilitatorFirstName })}</p>
      <ul>
        {territory.dropInHours.map((line) => {
          const { place, hours } = asPlaceAndHours(line)
          return (
            <li key={line}>
              <span lang={langOfFrench()}>{place}</span>
              {hours}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
