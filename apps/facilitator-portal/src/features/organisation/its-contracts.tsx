import { commitmentStateLabels } from '@cordee/domain/commitment/commitment-lifecycle'
import { formatHours } from '@cordee/domain/kernel/minutes'
import { Badge } from '@cordee/ui/badge'
import { Card } from '@cordee/ui/card'
import { Cluster, Line, Lines, Muted, Stack } from '@cordee/ui/layout'
import { Link } from 'react-aria-components/Link'
import { useTranslations } from 'use-intl'
import { ContractStateBadge } from '../../display/badges.tsx'
import { useDueInWords } from '../../display/due-in-words.ts'
import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'

const OrganisationFragment = graphql(`
  fragment ItsContracts_organisation on Organisation {
    id
    kinds
    employedNow
    boughtContracts {
      id
      subject
      status
    }
    commitments {
      id
      status
      progress {
        dueMinutes
        toComplete
        validatedMinutes
      }
      lot {
        id
        title
        contract {
          id
          subject
        }
      }
    }
  }
`)

/** What it buys, what it owes, whom it employs: the reason one calls it. */
export const ItsContracts = ({
  organisation: masked,
}: {
  organisation: FragmentType<typeof OrganisationFragment>
}) => {
  const t = useTranslations('organisations')
  const dueInWords = useDueInWords()
  const {
    id: organisationId,
    kinds,
    employedNow,
    boughtContracts,
    commitments,
  } = readFragment(OrganisationFragment, masked)
  const nothing = employedNow === 0 && boughtContracts.length === 0 && commitments.length === 0
  return (
    <Card title={t('contracts')} aside={employedNow > 0 && t('employedNow', { count: employedNow })}>
      <Stack>
        {nothing && <Muted>{t('noContract')}</Muted>}
        {boughtContracts.length > 0 && (
          <section>
            <h3>{t('bought')}</h3>
            <Lines>
              {boughtContracts.map(({ id, subject, status }) => (
                <Line key={id}>
                  <Link href={`/marches/${id}`}>{subject}</Link> <ContractStateBadge state={status} />
                </Line>
              ))}
            </Lines>
          </section>
        )}
        {kinds.includes('BUYER') && <Link href={`/achats?acheteur=${organisationId}`}>{t('plans')}</Link>}
        {commitments.length > 0 && (
          <section>
            <h3>{t('owes')}</h3>
            <Lines>
              {commitments.map(({ id, status, progress, lot }) => (
                <Line key={id}>
                  <Cluster>
                    <Link href={`/marches/${lot.contract.id}`}>
                      {lot.title === lot.contract.subject
                        ? lot.title
                        : `${lot.contract.subject}, ${lot.title}`}
                    </Link>
                    <Badge>{commitmentStateLabels[status]}</Badge>
                    <Muted small>
                      {t('owesHours', {
                        validated: formatHours(progress.validatedMinutes),
                        due: dueInWords(progress),
                      })}
                    </Muted>
                  </Cluster>
                </Line>
              ))}
            </Lines>
          </section>
        )}
      </Stack>
    </Card>
  )
}
