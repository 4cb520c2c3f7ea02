import { Choice, Field, ProblemSummary } from '../../display/fields.tsx'
import styles from '../../display/form.module.css'
import { addressOf } from '../../messages/language.ts'
import { useTranslations } from '../../messages/translate.ts'
import { type DrawTrades, PersonFields, type Said } from './person-fields.tsx'
import { MOST_PEOPLE, personField } from './refer-values.ts'

type Props = {
  sendKey: string
  blocks: number
  known: readonly { readonly participantId: string; readonly name: string }[]
  chosen: string | null
  adviserName: string
  /** What can be wished for; `null` where a position was chosen. */
  trades: DrawTrades | null
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
