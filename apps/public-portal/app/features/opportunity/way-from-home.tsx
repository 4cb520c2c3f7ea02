import styles from '../../display/form.module.css'
import type { OpportunityPageQuery } from '../../gql/graphql.ts'
import { useTranslations } from '../../messages/translate.ts'
import { FactList } from './fact-list.tsx'
import { WayFacts, WaySources } from './way-facts.tsx'

type Props = {
  way: NonNullable<OpportunityPageQuery['publicOpportunity']>['way']
  /** What was typed as a commune and is none, if so. */
  unknown: string | null
}

/** From which commune? The answer is computed here, and kept in the address alone. */
export const WayFromHome = ({ way, unknown }: Props) => {
  const t = useTranslations()
  return (
    <section className="panel">
      <h2 id="trajet">{t('way.title')}</h2>
      {way !== null && (
        <>
          <FactList>
            <WayFacts way={way} brief={false} />
          </FactList>
          <WaySources way={way} />
        </>
      )}
      {unknown !== null && <p role="status">{t('list.communeUnknown', { name: unknown })}</p>}
      <form method="get" action="#trajet" className={styles.line}>
        <label htmlFor="ou">{t(way === null ? 'way.from' : 'way.fromElsewhere')}</label>
        <div>
          <input id="ou" name="ou" autoComplete="address-level2" required maxLength={60} />
          <button type="submit">{t('way.show')}</button>
        </div>
      </form>
    </section>
  )
}
