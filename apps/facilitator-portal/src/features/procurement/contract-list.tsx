import { formatHours } from '@cordee/domain/kernel/minutes'
import { Table } from '@cordee/ui/table'
import { Link } from 'react-aria-components/Link'
import { useTranslations } from 'use-intl'
import { ContractStateBadge, PaceBadge } from '../../display/badges.tsx'
import { useDueInWords } from '../../display/due-in-words.ts'
import { HoursProgress } from '../../display/hours-progress.tsx'
import { NextActor } from '../../display/next-actor.tsx'
import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'
import styles from './contract-list.module.css'

const RowFragment = graphql(`
  fragment ContractList_contract on ProcurementContract {
    id
    subject
    status
    notifiedOn
    nextActor
    nextActorSince
    buyer {
      id
      name
    }
    commune {
      code
      name
    }
    progress {
      dueMinutes
      toComplete
      validatedMinutes
      pace
      ...HoursProgress_progress
    }
  }
`)

type Contract = FragmentType<typeof RowFragment>

const ContractRow = ({ contract: masked }: { contract: Contract }) => {
  const t = useTranslations('contracts')
  const contract = readFragment(RowFragment, masked)
  const dueInWords = useDueInWords()
  const { progress } = contract
  return (
    <tr>
      <th scope="row" className={styles.subject}>
        <Link href={`/marches/${contract.id}`}>{contract.subject}</Link>
        <div className={styles.under}>
          {contract.buyer.name}
          {contract.commune != null && ` · ${contract.commune.name}`}
        </div>
      </th>
      <td>
        <ContractStateBadge state={contract.status} />
      </td>
      <td className={styles.progress}>
        {progress.dueMinutes > 0 || progress.toComplete !== null ? (
          <>
            <HoursProgress progress={progress} size="small" />
            <div className={styles.figures}>
              {t('done', {
                validated: formatHours(progress.validatedMinutes),
                due: dueInWords(progress),
              })}
            </div>
          </>
        ) : (
          <span className={styles.under}>{t('noDue')}</span>
        )}
      </td>
      <td>{progress.dueMinutes > 0 && progress.pace !== null && <PaceBadge status={progress.pace} />}</td>
      <td>
        <NextActor actor={contract.nextActor} since={contract.nextActorSince} />
      </td>
    </tr>
  )
}

export const ContractList = ({ contracts }: { contracts: readonly (Contract & { id: string })[] }) => {
  const t = useTranslations('contracts')
  return (
    <Table caption={t('listLabel')} narrow="stack">
      <thead>
        <tr>
          <th scope="col">{t('columnSubject')}</th>
          <th scope="col">{t('columnState')}</th>
          <th scope="col">{t('columnProgress')}</th>
          <th scope="col">{t('columnPace')}</th>
          <th scope="col">{t('columnNext')}</th>
        </tr>
      </thead>
      <tbody>
        {contracts.map((contract) => (
          <ContractRow key={contract.id} contract={contract} />
        ))}
      </tbody>
    </Table>
  )
}
