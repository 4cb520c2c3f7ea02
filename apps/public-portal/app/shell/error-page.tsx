import { addressOf } from '../messages/language.ts'
import { useTranslations } from '../messages/translate.ts'
import { useContact } from './contact.ts'

export type ErrorKind = 'notFound' | 'unavailable' | 'broken'

const sentences = {
  notFound: ['notFoundTitle', 'notFoundText'],
  unavailable: ['unavailableTitle', 'unavailableText'],
  broken: ['brokenTitle', 'brokenText'],
} as const

/** What happened, what is safe, what to do; and the telephone, which works when the site does not. */
export const ErrorPage = ({ kind, path }: { kind: ErrorKind; path: string }) => {
  const t = useTranslations()
  const { territory, phone, hours } = useContact()
  const [title, text] = sentences[kind]
  return (
    <div className="prose">
      <title>{t('site.title', { page: t(`error.${title}`) })}</title>
      <h1>{t(`error.${title}`)}</h1>
      <p>{t(`error.${text}`)}</p>
      {kind === 'unavailable' && <p>{t('error.unavailableCall')}</p>}
      <div className="buttons">
        {phone === null ? (
          <p>{t('phone.unknown')}</p>
        ) : (
          <a className="button" href={phone.href}>
            {t('phone.call', { phone: phone.label })}
          </a>
        )}
        {kind === 'unavailable' ? (
          <a className="button-plain" href={addressOf(path)}>
            {t('error.retry')}
          </a>
        ) : (
          <a className="button-plain" href={addressOf('/opportunites')}>
            {t('error.seeList')}
          </a>
        )}
      </div>
      {hours !== 'none' && territory !== null && (
        <p>{t('phone.answers', { name: territory.facilitatorFirstName, hours })}</p>
      )}
    </div>
  )
}
