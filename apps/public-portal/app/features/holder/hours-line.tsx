import { asHours } from '../../messages/formats.ts'
import { useTranslations } from '../../messages/translate.ts'
import styles from './desk.module.css'

export type Progress = {
  readonly dueMinutes: number
  readonly validatedMinutes: number
  readonly declaredMinutes: number
  /** What is missing to know what is due; the due is then not zero. */
  readonly toComplete: string | null
}

export const inHours = (value: number): string => asHours(value)

const share = (part: number, due: number): number => (due === 0 ? 0 : Math.min(100, (part / due) * 100))

/** Done and declared against what is due, drawn without any inline style: the page forbids them. */
export const HoursLine = ({ progress }: { progress: Progress }) => {
  const t = useTranslations('company')
  const { dueMinutes: due, validatedMinutes: done, declaredMinutes: declared } = progress
  const owed = due === 0 && progress.toComplete !== null ? t('dueUnknown') : inHours(due)
  const validated = share(done, due)
  return (
    <>
      <p>
        {t.rich('owed', { done: inHours(done), due: owed, b: (text) => <b>{text}</b> })}{' '}
        {declared > 0 && t('declared', { declared: inHours(declared) })}
      </p>
      <svg
        className={styles.bar}
        viewBox="0 0 100 1"
        preserveAspectRatio="none"
        role="img"
        aria-label={t('bar', { done: inHours(done), declared: inHours(declared), due: owed })}
      >
        <rect width={validated} height="1" fill="var(--lake)" />
        <rect
          x={validated}
          width={Math.min(100 - validated, share(declared, due))}
          height="1"
          fill="var(--declared)"
        />
      </svg>
    </>
  )
}
