import { Callout } from '@cordee/ui/callout'
import { Muted } from '@cordee/ui/layout'
import { useTranslations } from 'use-intl'

type Warning = { readonly code: string; readonly sentence: string; readonly source: string }

/** What the employer has to check for this person; the text it comes from is beside it. */
export const PlacementWarnings = ({ warnings }: { warnings: readonly Warning[] }) => {
  const t = useTranslations('placements')
  if (warnings.length === 0) return null
  return (
    <Callout tone="attention" title={t('toCheck')}>
      <ul>
        {warnings.map(({ code, sentence, source }) => (
          <li key={code}>
            {sentence} <Muted small>{source}</Muted>
          </li>
        ))}
      </ul>
    </Callout>
  )
}
