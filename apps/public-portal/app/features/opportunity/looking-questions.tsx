import type { Mobility } from '@cordee/domain/participant/contact-preference'
import { Choice, Field } from '../../display/fields.tsx'
import styles from '../../display/form.module.css'
import { tradeName } from '../../messages/domain-names.ts'
import { useTranslations } from '../../messages/translate.ts'
import { type CallbackErrors, type CallbackValues, MOBILITIES } from './callback-values.ts'
import { Pictogram, type PictogramName } from './pictogram.tsx'
import { pictureOf } from './trade-picture.ts'

export type Trade = { romeCode: string; label: string }
export type Commune = { code: string; name: string }

type Props = {
  values: CallbackValues
  errors: CallbackErrors
  /** Trades with an opening are shown first, the others one touch away. */
  trades: readonly Trade[]
  otherTrades: readonly Trade[]
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

const TradeBoxes = ({ trades, chosen }: { trades: readonly Trade[]; chosen: readonly string[] }) => (
  <div className={styles.choices}>
    {trades.map(({ romeCode, label }) => (
      <Choice
        key={romeCode}
        type="checkbox"
        name="trades"
        value={romeCode}
        defaultChecked={chosen.includes(romeCode)}
      >
        <Pictogram name={pictureOf(romeCode)} />
        {tradeName(romeCode, label)}
      </Choice>
    ))}
  </div>
)

/** Which trades, how one moves, where one lives: enough to start looking. */
export const LookingQuestions = ({ values, errors, trades, otherTrades, communes }: Props) => {
  const t = useTranslations()
  return (
    <>
      <fieldset>
        <legend>{t('looking.trades')}</legend>
        <p className={styles.hint}>{t('looking.tradesHint')}</p>
        <TradeBoxes trades={trades} chosen={values.trades} />
        <details
          className={styles.helper}
          open={trades.length === 0 || otherTrades.some(({ romeCode }) => values.trades.includes(romeCode))}
        >
          <summary>{t('looking.otherTrades')}</summary>
          <TradeBoxes trades={otherTrades} chosen={values.trades} />
        </details>
      </fieldset>
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
