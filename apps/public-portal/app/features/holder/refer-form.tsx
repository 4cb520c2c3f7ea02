import type { ReactNode } from 'react'
import { Choice, Field, LongField, Picker, ProblemSummary } from '../../display/fields.tsx'
import styles from '../../display/form.module.css'
import type { Problems, Typed } from '../../display/problems.ts'
import { addressOf } from '../../messages/language.ts'
import { useTranslations } from '../../messages/translate.ts'
import { CALL_MOMENTS, CHANNELS, MOBILITIES, MOST_PEOPLE, personField, tradeField } from './refer-values.ts'

/** The boxes of the trades, which the page draws under the names of this form. */
type TradeBoxes = (boxes: {
  readonly box: (romeCode: string) => { readonly name: string }
  readonly isChosen: (romeCode: string) => boolean
}) => ReactNode

type Said = { readonly typed: Typed; readonly problems: Problems }

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
const WantedTrades = ({ index, said, boxes }: { index: number; said: Said; boxes: TradeBoxes }) => {
  const t = useTranslations('refer')
  return (
    <fieldset>
      <legend className={styles.question}>{t('trades')}</legend>
      <p className={styles.hint}>{t('tradesHint')}</p>
      {boxes({
        box: (romeCode) => ({ name: tradeField(index, romeCode) }),
        isChosen: (romeCode) => said.typed[tradeField(index, romeCode)] !== undefined,
      })}
    </fieldset>
  )
}

type PersonProps = { index: number; said: Said; trades: TradeBoxes | null }

const PersonFields = ({ index, said, trades }: PersonProps) => {
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
      {trades !== null && <WantedTrades index={index} said={said} boxes={trades} />}
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

type Props = {
  sendKey: string
  blocks: number
  known: readonly { readonly participantId: string; readonly name: string }[]
  chosen: string | null
  adviserName: string
  /** What can be wished for; `null` where a position was chosen. */
  trades: TradeBoxes | null
  said: Said
}

/** One person or several, new or known, for one position: the adviser, the people, the information given. */
export const ReferForm = ({ sendKey, blocks, known, chosen, adviserName, trades, said }: Props) => {
  const t = useTranslations('refer')
  const optional = useTranslations('desk')('optional')
  return (
    <form method="post" className={styles.form} noValidate>
      <ProblemSummary problems={said.problems} />
      <input type="hidden" name="key" value={sendKey} />
      <input type="hidden" name="blocks" value={blocks} />
      {known.length > 0 && (
        <details open={chosen !== null}>
          <summary>{t('known')}</summary>
          <div className={styles.choices}>
            {known.map(({ participantId, name }) => (
              <Choice
                key={participantId}
                type="checkbox"
                name={`connue.${participantId}`}
                defaultChecked={participantId === chosen}
                said={{ typed: said.typed, problems: {} }}
              >
                {name}
              </Choice>
            ))}
          </div>
        </details>
      )}
      {Array.from({ length: blocks }, (_, index) => (
        <PersonFields key={personField(index, '')} index={index} said={said} trades={trades} />
      ))}
      {blocks < MOST_PEOPLE && (
        <button type="submit" className="button-line" name="act" value="more">
          {t('more')}
        </button>
      )}
      <fieldset>
        <legend>{t('you')}</legend>
        <Field
          name="adviser.name"
          label={t('adviserName')}
          said={said}
          defaultValue={adviserName}
          autoComplete="name"
          maxLength={120}
        />
        <Field
          name="adviser.phone"
          type="tel"
          inputMode="tel"
          label={`${t('adviserPhone')} ${optional}`}
          said={said}
          autoComplete="tel"
          maxLength={30}
        />
        <Choice type="checkbox" name="informationGiven" said={said}>
          {t('consent')}
        </Choice>
        <p>
          <a href={addressOf('/donnees-personnelles')}>{t('notice')}</a>
        </p>
      </fieldset>
      <button type="submit" className="button" name="act" value="refer">
        {t('submit')}
      </button>
    </form>
  )
}
