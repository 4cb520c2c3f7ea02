import type { OwnFilePageQuery } from '../../gql/holder/graphql.ts'
import { actorName } from '../../messages/domain-names.ts'
import { asDay } from '../../messages/formats.ts'
import { useTranslations } from '../../messages/translate.ts'
import styles from './desk.module.css'

type Props = {
  title: 'readsTitle' | 'requestReadsTitle'
  reads: OwnFilePageQuery['ownRequestReads']
}

/** Who read what I left, a line a day and a reader. */
export const OwnReads = ({ title, reads }: Props) => {
  const t = useTranslations('mine')
  return (
    <section className={styles.section}>
      <h2>{t(title)}</h2>
      {reads.length === 0 && <p>{t('noRead')}</p>}
      <ul>
        {reads.map(({ on, who, kind, times }) => (
          <li key={`${on} ${who}`}>{t('read', { day: asDay(on), who: actorName(kind, who), times })}</li>
        ))}
      </ul>
    </section>
  )
}
