import type { Mobility } from '@cordee/domain/participant/contact-preference'
import { Choice, Field, ProblemSummary } from '../../display/fields.tsx'
import styles from '../../display/form.module.css'
import { addressOf } from '../../messages/language.ts'
import { useTranslations } from '../../messages/translate.ts'
import {
  type CallbackErrors,
  type CallbackValues,
  type LookingStep,
  MOBILITIES,
  namesSomebody,
} from './callback-values.ts'
import { Pictogram, type PictogramName } from './pictogram.tsx'
import { TradeBoxes, type TradeChoice } from './trade-boxes.tsx'

type Commune = { code: string; name: string }

type Props = TradeChoice & {
  values: CallbackValues
  errors: CallbackErrors
  communes: readonly Commune[]
}

const pictureOfMobility: Record<Mobility, PictogramName> = {
  CAR: 'car',
  SCOOTER: 'scooter',
  BIKE: 'bike',
  BUS: 'bus',
  WALK: 'walk',
  LIFT: 'lift',
  NONE: 'none',
}

/** What was said on the other screens, and what names the person once they came back from the last. */
export const SaidBefore = ({ values, asked }: { values: CallbackValues; asked: LookingStep }) => {
  const said: readonly (readonly [string, string | number | null])[] = [
    ['coming', values.coming],
    ...(asked === 1 ? [] : values.trades.map((code) => ['trades', code] as const)),
    ...(asked === 2 ? [] : [['mobility', values.mobility] as const, ['commune', values.commune] as const]),
    // Of the last screen, and naming nobody.
    ...(asked === 3
      ? []
      : [['callMoment', values.callMoment] as const, ['contactChannel', values.contactChannel] as const]),
  ]
  const personal: readonly (readonly [string, string | number | null])[] =
    asked === 3 || !namesSomebody(values)
      ? []
      : [
          ['firstName', values.firstName],
          ['lastName', values.lastName],
          ['phone', values.phone],
          ['helperName', values.helperName],
          ['helperPhone', values.helperPhone],
          ['consent', values.consent ? 'on' : null],
          ['key', values.key],
          ['secret', values.secret],
          ['writtenAt', values.writtenAt],
        ]
  return [...said, ...personal]
    .filter(([, value]) => value !== null && value !== '')
    .map(([name, value]) => <input key={`${name} ${value}`} type="hidden" name={name} value={value ?? ''} />)
}

const Trades = ({ values, trades, otherTrades }: Props) => {
  const t = useTranslations()
  return (
    <fieldset>
      <legend>{t('looking.trades')}</legend>
      <p className={styles.hint}>{t('looking.tradesHint')}</p>
      <TradeBoxes
        trades={trades}
        otherTrades={otherTrades}
        box={(value) => ({ name: 'trades', value })}
        isChosen={(romeCode) => values.trades.includes(romeCode)}
      />
    </fieldset>
  )
}

const Way = ({ values, errors, communes }: Props) => {
  const t = useTranslations()
  return (
    <>
      <fieldset>
        <legend>{t('looking.mobility')}</legend>
        <div className={styles.choices}>
          {MOBILITIES.map((mobility) => (
            <Choice
              key={mobility}
              type="radio"
              name="mobility"
              value={mobility}
              defaultChecked={values.mobility === mobility}
            >
              <Pictogram name={pictureOfMobility[mobility]} />
              {t(`words.mobility.${mobility}`)}
            </Choice>
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend>{t('looking.home')}</legend>
        <Field
          name="commune"
          label={`${t('fields.commune')} ${t('fields.optional')}`}
          hint={t('fields.communeHint')}
          error={errors.commune}
          defaultValue={values.commune}
          autoComplete="address-level2"
          list={communes.length === 0 ? undefined : 'communes'}
          maxLength={60}
        />
        {communes.length > 0 && (
          <datalist id="communes">
            {communes.map(({ code, name }) => (
              <option key={code} value={name} />
            ))}
          </datalist>
        )}
      </fieldset>
    </>
  )
}

/**
 * The first two screens send nothing: what was said is in the address, so that the browser goes back to it as to any
 * page; once a name was typed on the last, it travels in the form instead.
 */
export const LookingQuestions = (props: Props & { step: 1 | 2 }) => {
  const { step, values, errors } = props
  const t = useTranslations()
  return (
    <form
      method={namesSomebody(values) ? 'post' : 'get'}
      action={addressOf('/je-cherche')}
      className={styles.form}
      noValidate
    >
      <ProblemSummary problems={errors.commune === undefined ? {} : { commune: errors.commune }} />
      <SaidBefore values={values} asked={step} />
      {step === 1 ? <Trades {...props} /> : <Way {...props} />}
      <button type="submit" className="button" name="etape" value={step + 1}>
        {t('looking.next')}
      </button>
      {step === 2 && (
        <button type="submit" className="button-line" name="etape" value="1">
          {t('looking.back')}
        </button>
      )}
    </form>
  )
}
