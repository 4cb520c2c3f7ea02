import type { ClauseType } from '@cordee/domain/procurement/clause-type'
import { Columns, Muted, Stack } from '@cordee/ui/layout'
import { Select } from '@cordee/ui/select'
import { useTranslations } from 'use-intl'
import { draftOf, StepFieldInput } from '../../display/step-fields.tsx'
import { clauseTypeOptions, type TermDrafts, termFields, type Way, waysOf } from './clause-ways.ts'
import { EffortCalculator, type SectorUsual } from './effort-calculator.tsx'
import type { EffortDraft } from './effort-draft.ts'

export type ClauseDraft = {
  readonly type: ClauseType
  readonly way: Way
  readonly terms: TermDrafts
  readonly effort: EffortDraft
}

/** What kind of clause it is, and how it says what is owed: a calculation, a volume, slices, places… */
export const ClauseTerms = ({
  name,
  draft,
  onChange,
  editable,
  errorOf,
  usual,
}: {
  /** What is calculated, to tell one calculation from another. */
  name: string
  draft: ClauseDraft
  onChange: (draft: ClauseDraft) => void
  editable: boolean
  errorOf: (field: string) => string | null
  usual: readonly SectorUsual[]
}) => {
  const t = useTranslations('clauseTerms')
  const { type, way, terms, effort } = draft
  const ways = waysOf(type)
  const fields = Object.entries(termFields(way, t as Parameters<typeof termFields>[1]))
  return (
    <Stack>
      <Columns kind="fields">
        <Select
          label={t('type')}
          options={clauseTypeOptions}
          value={type}
          isDisabled={!editable}
          onChange={(chosen) =>
            chosen !== '' && onChange({ ...draft, type: chosen, way: waysOf(chosen)[0], terms: {} })
          }
        />
        {ways.length > 1 && (
          <Select
            label={t('way')}
            options={ways.map((value) => ({ value, label: t(`ways.${value as 'effort' | 'fixed'}`) }))}
            value={way}
            isDisabled={!editable}
            onChange={(chosen) => chosen !== '' && onChange({ ...draft, way: chosen, terms: {} })}
          />
        )}
      </Columns>
      {way !== 'effort' && way !== 'fixed' && <Muted small>{t(`explained.${way}`)}</Muted>}
      {fields.length > 0 && (
        <Columns kind="fields">
          {fields.map(([field, asked]) => (
            <StepFieldInput
              key={`${way} ${field}`}
              field={asked}
              draft={terms[field] ?? draftOf(asked)}
              onChange={(written) => onChange({ ...draft, terms: { ...terms, [field]: written } })}
              error={errorOf(field)}
            />
          ))}
        </Columns>
      )}
      {(way === 'effort' || way === 'newStaff') && (
        <EffortCalculator
          name={name}
          draft={effort}
          onChange={(changed) => onChange({ ...draft, effort: changed })}
          usual={usual}
        />
      )}
    </Stack>
  )
}
