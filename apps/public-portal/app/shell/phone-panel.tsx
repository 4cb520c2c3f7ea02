import { useTranslations } from '../messages/translate.ts'
import { useContact } from './contact.ts'
import { PhoneLink } from './phone-link.tsx'

/** The end of every page: a person answers, who looks for work with somebody, or helps a professional. */
export const PhonePanel = ({ question = 'nothing' }: { question?: 'nothing' | 'prefer' | 'ask' }) => {
  const t = useTranslations('phone')
  const { territory, phone, hours } = useContact()
  if (territory === null || phone === null) return null
  return (
    <section className={question === 'nothing' ? 'panel' : 'panel phone-beside'}>
      <h2>{t(question)}</h2>
      <p>
        {t.rich(question === 'ask' ? 'askText' : 'nothingText', {
          phone: () => <PhoneLink />,
          hours,
          name: territory.facilitatorFirstName,
        })}
      </p>
      <p>{t('free')}</p>
    </section>
  )
}
