import styles from '../../display/form.module.css'
import type { OpportunityPageQuery } from '../../gql/graphql.ts'
import { useTranslations } from '../../messages/translate.ts'
import { FactList } from './fact-list.tsx'
import { filterEntries, type ListFilters } from './list-filters.ts'
import { WayFacts, WaySources } from './way-facts.tsx'

type Props = {
  way: NonNullable<OpportunityPageQuery['publicOpportunity']>['way']
  /** The choices of the list one comes from: kept, but for the commune. */
  filters: ListFilters
  /** What was typed as a commune and is none, if so. */
  unknown: string | null
}

/** From which commune? The answer is computed here, and kept in the address alone. */
export const WayFromHome = ({ way, filters, unknown }: Props) => {
  const t = useTranslations()
  return (
    <section className="panel">
      <h2 id="trajet">{t('way.title')}</h2>
      {way !== null && (
        <>
          <FactList>
            <WayFacts way={way} brief={false} means={filters.means} />
          </FactList>
          <WaySources way={way} />
        </>
      )}
      {unknown !== null && <p role="status">{t('list.communeUnknown', { name: unknown })}</p>}
      <form method="get" action="#trajet" className={styles.line}>
        {filterEntries({ ...filters, commune: null, place: null }).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <label htmlFor="ou">{t(way === null ? 'way.from' : 'way.fromElsewhere')}</label>
        <div>
          <input id="ou" name="ou" autoComplete="address-level2" required maxLength={60} />
          <button type="submit">{t('way.show')}</button>
        </div>
      </form>
    </section>
  )
}
