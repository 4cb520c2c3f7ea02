import { Callout } from '@cordee/ui/callout'
import { useTranslations } from 'use-intl'
import type { Failure } from './use-act.ts'

/** What the API refused, where no field can carry it. */
export const Refusal = ({ failure }: { failure: Failure | null }) => {
  const t = useTranslations('display')
  if (failure === null) return null
  return (
    <Callout
      tone="bad"
      role="alert"
      title={failure.kind === 'StaleVersion' ? t('staleVersion') : failure.message}
    >
      {failure.issues.length > 1 && (
        <ul>
          {failure.issues.slice(1).map((issue) => (
            <li key={`${issue.path.join('.')}${issue.message}`}>{issue.message}</li>
          ))}
        </ul>
      )}
      {failure.kind === 'Outage' && <p>{t('perhapsSaved')}</p>}
    </Callout>
  )
}
