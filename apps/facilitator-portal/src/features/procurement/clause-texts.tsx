import type { Minutes } from '@cordee/domain/kernel/minutes'
import { missingClauseItems } from '@cordee/domain/procurement/clause-items'
import { wordingAlerts } from '@cordee/domain/procurement/wording'
import { Badge } from '@cordee/ui/badge'
import { Callout } from '@cordee/ui/callout'
import { Checkbox } from '@cordee/ui/checkbox'
import { Cluster, Columns, Muted, Stack } from '@cordee/ui/layout'
import { TextArea } from '@cordee/ui/text-area'
import { useTranslations } from 'use-intl'
import { Refusal } from '../../display/refusal.tsx'
import { type Failure, fieldError } from '../../display/use-act.ts'

export type ClauseWords = {
  readonly scope: string
  readonly eligiblePublics: string
  readonly facilitatorContact: string
  readonly asbestosRemoval: boolean
  readonly neighbourhoodPriority: boolean
}

const items = ['scope', 'eligiblePublics', 'facilitatorContact'] as const

/** The four items of the CCAG, what their words risk, and what the site asks. */
export const ClauseTexts = ({
  words,
  onChange,
  due,
  editable,
  urbanRenewal,
  failure,
}: {
  words: ClauseWords
  onChange: (words: ClauseWords) => void
  /** Whether the volume is said: minutes where there are some. */
  due: Minutes | null
  editable: boolean
  /** The contract belongs to an operation of urban renewal. */
  urbanRenewal: boolean
  failure: Failure | null
}) => {
  const t = useTranslations('study')
  const missing = missingClauseItems({ ...words, dueMinutes: due }).map(({ field }) => field)
  const alerts = wordingAlerts(`${words.scope}\n${words.eligiblePublics}`)
  return (
    <Stack>
      <div>
        <h3>{t('itemsTitle')}</h3>
        <Muted small>{t('itemsLead')}</Muted>
      </div>
      <Cluster>
        {([...items, 'dueMinutes'] as const).map((item) => (
          <Badge key={item} tone={missing.includes(item) ? 'attention' : 'good'}>
            {missing.includes(item) ? '○' : '✓'} {t(item === 'dueMinutes' ? 'volume' : item)}{' '}
            {t(missing.includes(item) ? 'itemMissing' : 'itemPresent')}
          </Badge>
        ))}
      </Cluster>
      <Columns kind="halves">
        {items.map((item) => (
          <TextArea
            key={item}
            label={t(item)}
            hint={t(`${item}Hint`)}
            value={words[item]}
            onChange={(text) => onChange({ ...words, [item]: text })}
            error={fieldError(failure, item)}
            isReadOnly={!editable}
            rows={4}
          />
        ))}
      </Columns>
      <div aria-live="polite">
        {alerts.length > 0 && (
          <Callout tone="attention" title={t('wordingTitle')}>
            <ul>
              {alerts.map(({ code, found, sentence }) => (
                <li key={code}>
                  {t('wordingFound', { found })} {sentence}
                </li>
              ))}
            </ul>
            <p>{t('wordingNeverBlocks')}</p>
          </Callout>
        )}
      </div>
      <Cluster>
        <Checkbox
          isSelected={words.asbestosRemoval}
          onChange={(asbestosRemoval) => onChange({ ...words, asbestosRemoval })}
          isReadOnly={!editable}
          hint={t('asbestosHint')}
        >
          {t('asbestos')}
        </Checkbox>
        {(urbanRenewal || words.neighbourhoodPriority) && (
          <Checkbox
            isSelected={words.neighbourhoodPriority}
            onChange={(neighbourhoodPriority) => onChange({ ...words, neighbourhoodPriority })}
            isReadOnly={!editable}
            hint={t('priorityHint')}
          >
            {t('priority')}
          </Checkbox>
        )}
      </Cluster>
      <Refusal failure={failure} />
    </Stack>
  )
}
