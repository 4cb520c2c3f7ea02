import { useTranslations } from '../../messages/translate.ts'
import type { CallbackErrors } from './callback-values.ts'
import styles from './form.module.css'

/** What is missing, said first, each line leading to its field. */
export const ErrorSummary = ({ errors }: { errors: CallbackErrors }) => {
  const t = useTranslations('errors')
  const { form, ...fields } = errors
  const lines = Object.entries(fields)
  if (form === undefined && lines.length === 0) return null
  return (
    // biome-ignore lint/a11y/noAutofocus: without script, this is how the page that comes back says why
    <div className={styles.summary} role="alert" tabIndex={-1} autoFocus>
      {form !== undefined && <p>{form}</p>}
      {lines.length > 0 && (
        <>
          <h2>{t('title', { count: lines.length })}</h2>
          <ul>
            {lines.map(([field, sentence]) => (
              <li key={field}>
                <a href={`#${field}`}>{sentence}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
