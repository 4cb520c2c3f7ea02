import {
  employmentContractLabel,
  employmentContractTypes,
} from '@cordee/domain/placement/employment-contract'
import { Checkbox } from '@cordee/ui/checkbox'
import { DateField } from '@cordee/ui/date-field'
import { Columns, Full, Stack } from '@cordee/ui/layout'
import { NumberField } from '@cordee/ui/number-field'
import { Select } from '@cordee/ui/select'
import { TextArea } from '@cordee/ui/text-area'
import { TextField } from '@cordee/ui/text-field'
import { useTranslations } from 'use-intl'
import { CommunePicker, OrganisationPicker, TradePicker } from '../../display/pickers.tsx'
import { type Failure, fieldError } from '../../display/use-act.ts'
import { type OpportunityDraft, timeOfDay } from './opportunity-draft.ts'
import { PickUpFields } from './pick-up-fields.tsx'
import { WordingFields } from './wording-fields.tsx'

const contractTypes = employmentContractTypes.map((value) => ({
  value,
  label: employmentContractLabel(value),
}))
const texts = ['tasks', 'needs', 'provided', 'howToCome'] as const
const shiftFields = ['shiftStartsAt', 'shiftEndsAt'] as const
const asides = ['meals', 'firstPay', 'physicalEffort'] as const

/** The fields of a position, in the order in which the public will read them. */
export const OpportunityFields = ({
  draft,
  onChange,
  failure,
}: {
  draft: OpportunityDraft
  onChange: (draft: OpportunityDraft) => void
  failure: Failure | null
}) => {
  const t = useTranslations('opportunities')
  const common = useTranslations('display')
  const set =
    <Field extends keyof OpportunityDraft>(field: Field) =>
    (value: OpportunityDraft[Field]) =>
      onChange({ ...draft, [field]: value })
  const error = (field: string) => fieldError(failure, field)
  return (
    <Stack>
      <Columns kind="fields">
        <Full>
          <TextField
            label={t('name')}
            hint={t('nameHint')}
            value={draft.title}
            onChange={set('title')}
            error={error('title')}
            isRequired
          />
        </Full>
        <TradePicker
          label={t('trade')}
          value={draft.romeCode}
          onChange={set('romeCode')}
          error={error('romeCode')}
          isRequired
        />
        <CommunePicker
          label={t('commune')}
          value={draft.communeCode}
          onChange={set('communeCode')}
          error={error('communeCode')}
          isRequired
        />
        <NumberField
          label={t('placesField')}
          value={draft.places}
          onChange={set('places')}
          error={error('places')}
          minValue={1}
        />
        <DateField
          label={t('startsOn')}
          value={draft.startsOn}
          onChange={set('startsOn')}
          error={error('startsOn')}
        />
        <DateField
          label={t('endsOn')}
          value={draft.endsOn}
          onChange={set('endsOn')}
          error={error('endsOn')}
        />
        <TextField
          label={t('comingPeriod')}
          hint={t('comingPeriodHint')}
          value={draft.comingPeriod}
          onChange={set('comingPeriod')}
          error={error('comingPeriod')}
        />
        <NumberField
          label={t('weekly')}
          unit="h"
          value={draft.weeklyHours}
          onChange={set('weeklyHours')}
          error={error('weeklyMinutes')}
        />
        <TextField
          label={t('timetable')}
          hint={t('timetableHint')}
          value={draft.timetable}
          onChange={set('timetable')}
          error={error('timetable')}
        />
        {shiftFields.map((field) => (
          <TextField
            key={field}
            label={t(field)}
            hint={t('timeHint')}
            value={draft[field]}
            onChange={set(field)}
            error={timeOfDay(draft[field]) === undefined ? t('timeUnreadable') : error(field)}
          />
        ))}
        <Select
          label={t('contractType')}
          placeholder={common('chooseNothing')}
          value={draft.contractType}
          onChange={set('contractType')}
          options={contractTypes}
          isRequired
        />
        <OrganisationPicker
          label={t('employer')}
          value={draft.employerId}
          onChange={set('employerId')}
          error={error('employerId')}
        />
      </Columns>
      <TextArea
        label={t('context')}
        hint={t('contextHint')}
        value={draft.context}
        onChange={set('context')}
        error={error('context')}
        rows={2}
      />
      <Columns kind="halves">
        {texts.map((field) => (
          <TextArea
            key={field}
            label={t(field)}
            hint={t('oneALine')}
            value={draft[field]}
            onChange={set(field)}
            error={error(field)}
            rows={4}
          />
        ))}
      </Columns>
      <PickUpFields
        pickUps={draft.pickUps}
        onChange={set('pickUps')}
        onRequest={draft.pickUpOnRequest}
        onRequestChange={set('pickUpOnRequest')}
      />
      <Columns kind="fields">
        {asides.map((field) => (
          <TextField
            key={field}
            label={t(field)}
            value={draft[field]}
            onChange={set(field)}
            error={error(field)}
          />
        ))}
      </Columns>
      <div>
        <Checkbox isSelected={draft.readingNeeded} onChange={set('readingNeeded')}>
          {t('readingNeeded')}
        </Checkbox>
        <Checkbox isSelected={draft.drivingLicence} onChange={set('drivingLicence')}>
          {t('drivingLicence')}
        </Checkbox>
      </div>
      <WordingFields wordings={draft.wordings} onChange={set('wordings')} />
    </Stack>
  )
}
