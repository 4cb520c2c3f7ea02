import { useTranslations } from 'use-intl'
import { type CallbackErrors, type CallbackValues, TRANSPORTS } from './callback-values.ts'
import styles from './form.module.css'
import { Choice, FormField } from './form-field.tsx'
import { Pictogram } from './pictogram.tsx'
import { pictureOf } from './trade-picture.ts'

export type Trade = { romeCode: string; label: string }
export type Commune = { code: string; name: string }

type Props = {
  values: CallbackValues
  errors: CallbackErrors
  trades: readonly Trade[]
  communes: readonly Commune[]
}

/** Which trades, how one moves, where one lives: enough to start looking. */
export const LookingQuestions = ({ values, errors, trades, communes }: Props) => {
  const t = useTranslations()
  return (
    <>
      <fieldset>
        <legend>{t('looking.trades')}</legend>
        <p className={styles.hint}>{t('looking.tradesHint')}</p>
        <div className={styles.choices}>
          {trades.map(({ romeCode, label }) => (
            <Choice
              key={romeCode}
              type="checkbox"
              name="trades"
              value={romeCode}
              defaultChecked={values.trades.includes(romeCode)}
            >
              <Pictogram name={pictureOf(romeCode)} />
              {label}
            </Choice>
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend>{t('looking.transport')}</legend>
        <div className={styles.choices}>
          {TRANSPORTS.map((transport) => (
            <Choice
              key={transport}
              type="radio"
              name="transport"
              value={transport}
              defaultChecked={values.transport === transport}
            >
              {t(`transport.${transport}`)}
            </Choice>
          ))}
        </div>
        <FormField
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
