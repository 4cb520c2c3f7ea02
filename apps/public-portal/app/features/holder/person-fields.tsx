import type { ReactNode } from 'react'
import { Choice, Field, LongField, Picker } from '../../display/fields.tsx'
import styles from '../../display/form.module.css'
import type { Problems, Typed } from '../../display/problems.ts'
import { useTranslations } from '../../messages/translate.ts'
import { CALL_MOMENTS, CHANNELS, MOBILITIES, personField, tradeField } from './refer-values.ts'

/** How the page draws the boxes of the trades, under the names of this form. */
export type DrawTrades = (boxes: {
  readonly box: (romeCode: string) => { readonly name: string }
  readonly isChosen: (romeCode: string) => boolean
}) => ReactNode

export type Said = { readonly typed: Typed; readonly problems: Problems }

const Channel = ({ name, said }: { name: string; said: Said }) => {
  const t = useTranslations('refer')
  const problem = said.problems[name]
  const hint = `${name}-aide`
  return (
    <fieldset id={name} aria-describedby={problem === undefined ? hint : `${name}-erreur ${hint}`}>
      <legend className={styles.question}>{t('channel')}</legend>
      <p id={hint} className={styles.hint}>
        {t('channelHint')}
      </p>
      {problem !== undefined && (
        <p id={`${name}-erreur`} className={styles.error}>
          {problem}
        </p>
      )}
      <div className={styles.choices}>
        {CHANNELS.map((each) => (
          <Choice
            key={each}
            type="radio"
            id={`${name}-${each}`}
            name={name}
            value={each}
            defaultChecked={said.typed[name] === each}
          >
            {t(`channels.${each}`)}
          </Choice>
        ))}
      </div>
    </fieldset>
  )
}

/** Asked where no position says what the work would be. */
const WantedTrades = ({ index, said, draw }: { index: number; said: Said; draw: DrawTrades }) => {
  const t = useTranslations('refer')
  return (
    <fieldset>
      <legend className={styles.question}>{t('trades')}</legend>
      <p className={styles.hint}>{t('tradesHint')}</p>
      {draw({
        box: (romeCode) => ({ name: tradeField(index, romeCode) }),
        isChosen: (romeCode) => said.typed[tradeField(index, romeCode)] !== undefined,
      })}
    </fieldset>
  )
}

type PersonProps = { index: number; said: Said; trades: DrawTrades | null }

/** One person whom the adviser refers: how to reach them, what they told, what they look for. */
export const PersonFields = ({ index, said, trades }: PersonProps) => {
  const t = useTranslations('refer')
  const desk = useTranslations('desk')
  const optional = desk('optional')
  const words = useTranslations('words')
  const at = (field: string) => personField(index, field)
  return (
    <fieldset>
      <legend>{t('person', { number: String(index + 1) })}</legend>
      <Field name={at('firstName')} label={t('firstName')} said={said} autoComplete="off" maxLength={80} />
      <Field name={at('lastName')} label={t('lastName')} said={said} autoComplete="off" maxLength={80} />
      <Field
        name={at('phone')}
        type="tel"
        inputMode="tel"
        label={t('phone')}
        said={said}
        autoComplete="off"
        maxLength={30}
      />
      <Channel name={at('contactChannel')} said={said} />
      <Picker
        name={at('callMoment')}
        label={`${t('callMoment')} ${optional}`}
        choose={desk('choose')}
        options={CALL_MOMENTS.map((each) => [each, words(`callMoment.${each}`)])}
        said={said}
      />
      <Field
        name={at('birthDate')}
        type="date"
        label={`${t('birthDate')} ${optional}`}
        hint={t('birthDateHint')}
        said={said}
      />
      <Field
        name={at('helperName')}
        label={`${t('helperName')} ${optional}`}
        said={said}
        autoComplete="off"
        maxLength={120}
      />
      <Field
        name={at('helperPhone')}
        type="tel"
        inputMode="tel"
        label={`${t('helperPhone')} ${optional}`}
        said={said}
        autoComplete="off"
        maxLength={30}
      />
      <Field
        name={at('commune')}
        label={`${t('commune')} ${optional}`}
        said={said}
        autoComplete="off"
        maxLength={60}
      />
      <Picker
        name={at('mobility')}
        label={`${t('mobility')} ${optional}`}
        choose={desk('choose')}
        options={MOBILITIES.map((each) => [each, words(`mobility.${each}`)])}
        said={said}
      />
      {trades !== null && <WantedTrades index={index} said={said} draw={trades} />}
      <LongField
        name={at('note')}
        label={`${t('note')} ${optional}`}
        hint={t('noteHint')}
        said={said}
        maxLength={300}
      />
    </fieldset>
  )
}
