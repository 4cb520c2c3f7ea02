import { useTranslations } from '../../messages/translate.ts'
import { Pictogram } from './pictogram.tsx'
import styles from './situation-boxes.module.css'
import { isExplained, type SituationGroup, situationsOf } from './situations.ts'

/** The situations of one group: a box each, its picture, what the words mean, the paper that shows it. */
export const SituationBoxes = ({ group }: { group: SituationGroup }) => {
  const t = useTranslations('isItForMe')
  return (
    <fieldset className={styles.situations}>
      <legend>{t(`groups.${group}`)}</legend>
      {situationsOf(group).map(([situation, { picture }]) => (
        <div key={situation} className={styles.situation}>
          <input
            type="checkbox"
            id={situation}
            name="situation"
            value={situation}
            aria-describedby={isExplained(situation) ? `${situation}-mots` : undefined}
          />
          <label htmlFor={situation}>
            <Pictogram name={picture} />
            {t(`situations.${situation}.label`)}
          </label>
          {isExplained(situation) && <p id={`${situation}-mots`}>{t(`explained.${situation}`)}</p>}
          <p className={styles.paper}>{t('paper', { paper: t(`situations.${situation}.paper`) })}</p>
        </div>
      ))}
    </fieldset>
  )
}
