import { useTranslations } from '../messages/translate.ts'
import { useContact } from './contact.ts'

/** What is promised to whoever leaves a number, read before it is left: a call by then, then news (R58). */
export const Promised = () => {
  const t = useTranslations('promise')
  const { territory } = useContact()
  if (territory === null) return null
  return (
    <p>
      {t('form', {
        name: territory.facilitatorFirstName,
        call: territory.promisedCallWorkingDays,
        news: territory.promisedNewsWorkingDays,
      })}
    </p>
  )
}
