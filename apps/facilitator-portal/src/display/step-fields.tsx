import { type Minutes, hours as toMinutes } from '@cordee/domain/kernel/minutes'
import { type Cents, euros as toCents } from '@cordee/domain/kernel/money'
import { type BasisPoints, percent as toBasisPoints } from '@cordee/domain/kernel/ratio'
import { Checkbox } from '@cordee/ui/checkbox'
import { CheckboxGroup } from '@cordee/ui/checkbox-group'
import { DateField } from '@cordee/ui/date-field'
import { Full } from '@cordee/ui/layout'
import { NumberField } from '@cordee/ui/number-field'
import { type Option, Select } from '@cordee/ui/select'
import { TextArea } from '@cordee/ui/text-area'
import { TextField } from '@cordee/ui/text-field'
import { useTranslations } from 'use-intl'
import type { OrganisationKind } from '../gql/graphql.ts'
import { CpvPicker } from './cpv-picker.tsx'
import { ImageField } from './image-field.tsx'
import {
  CommunePicker,
  ContractPicker,
  OrganisationPicker,
  PersonPicker,
  TradePicker,
  TradesPicker,
} from './pickers.tsx'

type Common = { label: string; hint?: string; optional?: true }

/** What a step may ask, in the units people write: hours, euros and percents become minutes, cents and basis points. */
export type StepField = Common &
  (
    | { kind: 'text' | 'area' | 'email' | 'phone' | 'day' | 'month' | 'time'; value?: string | null }
    | { kind: 'hours' | 'euros' | 'percent' | 'count'; value?: number | null }
    | { kind: 'choice'; options: readonly Option[]; value?: string }
    | { kind: 'several'; options: readonly Option[]; value?: readonly string[] }
    | { kind: 'trades'; value?: readonly string[] }
    | { kind: 'yes'; value?: boolean }
    | { kind: 'organisation'; organisationKind?: OrganisationKind; value?: string | null }
    | { kind: 'commune'; known?: { code: string } | null }
    | { kind: 'person' | 'trade' | 'contract' | 'cpv'; value?: string | null }
    /** A PNG in base64; taken away, it is the empty text. */
    | { kind: 'image'; value?: string | null }
  )
export type StepFields = Readonly<Record<string, StepField>>

type Written<Field extends StepField> = Field extends { kind: 'hours' }
  ? Minutes
  : Field extends { kind: 'euros' }
    ? Cents
    : Field extends { kind: 'percent' }
      ? BasisPoints
      : Field extends { kind: 'count' }
        ? number
        : Field extends { kind: 'yes' }
          ? boolean
          : Field extends { kind: 'several' | 'trades' }
            ? string[]
            : Field extends { kind: 'choice'; options: readonly Option<infer Value>[] }
              ? Value
              : string

/** The answers, ready for the API; a field that may stay empty is then null. */
export type StepValues<Fields extends StepFields> = {
  [Name in keyof Fields]: Fields[Name] extends { optional: true }
    ? Written<Fields[Name]> | null
    : Written<Fields[Name]>
}

export type Draft = string | number | boolean | readonly string[] | null

/** What the form shows first. */
export const draftOf = (field: StepField): Draft => {
  if (field.kind === 'commune') return field.known?.code ?? null
  const { kind, value } = field
  if (kind === 'image') return value ?? null
  if (kind === 'yes') return value ?? false
  if (kind === 'hours' || kind === 'euros' || kind === 'percent' || kind === 'count') return value ?? null
  return value ?? (kind === 'several' || kind === 'trades' ? [] : '')
}

const units = { hours: toMinutes, euros: toCents, percent: toBasisPoints, count: (value: number) => value }

/** The answer as the API takes it. */
export const writtenOf = (field: StepField, written: Draft): unknown => {
  const { kind } = field
  // No trade may stand first: the others stay.
  const draft = kind === 'trades' ? (written as readonly string[]).filter((code) => code !== '') : written
  // An image that was taken away is said to be: nothing written would leave the old one.
  if (kind === 'image') return draft
  const empty = typeof draft === 'string' ? draft.trim() === '' : Array.isArray(draft) && draft.length === 0
  if (draft === null || empty) return null
  return typeof draft === 'number' && kind in units ? units[kind as keyof typeof units](draft) : draft
}

const signs: Partial<Record<StepField['kind'], string>> = { hours: 'h', euros: '€', percent: '%' }

type Props = {
  field: StepField
  draft: Draft
  onChange: (draft: Draft) => void
  error: string | null
}

export const StepFieldInput = ({ field, draft, onChange, error }: Props) => {
  const t = useTranslations('display')
  const label = field.optional === true ? t('optional', { label: field.label }) : field.label
  const shared = { label, error, ...(field.hint === undefined ? {} : { hint: field.hint }) }
  const text = { ...shared, value: String(draft ?? ''), onChange }
  const picked = { ...shared, value: draft === '' ? null : (draft as string | null), onChange }
  switch (field.kind) {
    case 'area':
      return (
        <Full>
          <TextArea {...text} rows={2} />
        </Full>
      )
    case 'day':
    case 'month':
      return <DateField {...text} granularity={field.kind} />
    case 'hours':
    case 'euros':
    case 'percent':
    case 'count': {
      const unit = signs[field.kind]
      return (
        <NumberField
          {...shared}
          {...(unit === undefined ? {} : { unit })}
          value={draft as number | null}
          onChange={onChange}
        />
      )
    }
    case 'choice':
      return <Select {...text} placeholder={t('chooseNothing')} options={field.options} />
    case 'several': {
      const chosen = draft as readonly string[]
      return (
        <Full>
          <CheckboxGroup {...shared} options={field.options} value={chosen} onChange={onChange} />
        </Full>
      )
    }
    case 'yes':
      return (
        <Checkbox isSelected={draft === true} onChange={onChange} hint={field.hint}>
          {field.label}
        </Checkbox>
      )
    case 'organisation':
      return (
        <OrganisationPicker
          {...picked}
          {...(field.organisationKind === undefined ? {} : { kind: field.organisationKind })}
        />
      )
    case 'image':
      return <ImageField {...shared} value={draft as string | null} onChange={onChange} />
    case 'person':
      return <PersonPicker {...picked} />
    case 'commune':
      return <CommunePicker {...picked} />
    case 'contract':
      return <ContractPicker {...picked} />
    case 'cpv':
      return <CpvPicker {...picked} />
    case 'trade':
      return <TradePicker {...picked} />
    case 'trades':
      return <TradesPicker {...shared} value={draft as readonly string[]} onChange={onChange} />
    default:
      return <TextField {...text} type={field.kind === 'phone' ? 'tel' : field.kind} />
  }
}
