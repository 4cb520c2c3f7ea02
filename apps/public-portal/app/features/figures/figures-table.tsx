import type { FiguresPageQuery } from '../../gql/graphql.ts'
import { asHours } from '../../messages/formats.ts'
import { useTranslations } from '../../messages/translate.ts'
import styles from './figures.module.css'

/** Hours and people by year and territory; a small count is said to be small, never shown. */
export const FiguresTable = ({ rows }: { rows: FiguresPageQuery['publicFigures']['rows'] }) => {
  const t = useTranslations('figures')
  return (
    // biome-ignore lint/a11y/useSemanticElements: a scrolling region needs a name and the keyboard, a section would add a landmark
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <div className={styles.scroll} role="group" aria-label={t('tableTitle')} tabIndex={0}>
      <table className={styles.table}>
        <caption className="visually-hidden">{t('tableTitle')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('year')}</th>
            <th scope="col">{t('territory')}</th>
            <th scope="col" className={styles.number}>
              {t('hoursColumn')}
            </th>
            <th scope="col" className={styles.number}>
              {t('peopleColumn')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.year} ${row.territory}`}>
              <th scope="row">{row.year}</th>
              <td>{row.territory}</td>
              <td className={styles.number}>{asHours(row.minutes)}</td>
              <td className={styles.number}>{row.people ?? t('masked')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
