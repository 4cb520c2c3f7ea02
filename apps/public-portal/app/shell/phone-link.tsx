import { useTranslations } from '../messages/translate.ts'
import { useContact } from './contact.ts'

/** The number, wherever a sentence needs it. */
export const PhoneLink = ({ className }: { className?: string | undefined }) => {
  const t = useTranslations('phone')
  const { phone } = useContact()
  return phone === null ? (
    t('coming')
  ) : (
    <a className={className} href={phone.href}>
      {phone.label}
    </a>
  )
}

export const MailLink = () => {
  const { territory } = useContact()
  return territory === null ? null : <a href={`mailto:${territory.email}`}>{territory.email}</a>
}
