import { formatHours } from '@cordee/domain/kernel/minutes'
import { Badge } from '@cordee/ui/badge'
import { Card } from '@cordee/ui/card'
import { Cluster, Line, Lines, Muted, Stack } from '@cordee/ui/layout'
import { useTranslations } from 'use-intl'
import { formatDayMedium } from '../../display/day.ts'
import { StepForm } from '../../display/step-form.tsx'
import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'

const CommitmentFragment = graphql(`
  fragment AttestationsPanel_commitment on Commitment {
    id
    viewerCanAttest
    holder {
      id
      name
    }
    lot {
      id
      number
    }
    attestations {
      id
      number
      issuedOn
      issuedBy
      holderName
      replacedByNumber
      figures {
        dueMinutes
        validatedMinutes
        people
      }
    }
  }
`)

const IssueAttestation = graphql(`
  mutation IssueAttestation($commitmentId: Uuid!) {
    issueAttestation(commitmentId: $commitmentId) {
      ... on MutationIssueAttestationSuccess {
        data {
          id
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

type Commitment = FragmentType<typeof CommitmentFragment>

/** What was attested of one commitment, each with its number and its day, the last one first. */
const Attested = ({ commitment: masked }: { commitment: Commitment }) => {
  const t = useTranslations('contracts')
  const study = useTranslations('study')
  const { id, viewerCanAttest, holder, lot, attestations } = readFragment(CommitmentFragment, masked)
  return (
    <Stack gap="tight">
      <Cluster justify="spread">
        <strong>{`${study('lot', { number: lot.number })}, ${holder.name}`}</strong>
        {attestations.length === 0 && <Muted small>{t('attestedNone')}</Muted>}
      </Cluster>
      {attestations.map(({ number, issuedOn, issuedBy, holderName, replacedByNumber, figures, ...each }) => (
        <div key={each.id}>
          <Cluster>
            <span>
              {t('attestedSays', {
                number,
                day: formatDayMedium(issuedOn),
                validated: formatHours(figures.validatedMinutes),
                due: formatHours(figures.dueMinutes),
                people: figures.people,
              })}
            </span>
            {replacedByNumber !== null && (
              <Badge>{t('attestedReplaced', { number: replacedByNumber })}</Badge>
            )}
          </Cluster>
          <Muted small>{t('attestedBy', { name: issuedBy, holder: holderName })}</Muted>
        </div>
      ))}
      {viewerCanAttest && (
        <StepForm
          label={t('attest')}
          document={IssueAttestation}
          refetch={['Contract']}
          said={t('attestSaid')}
          note={t('attestNote')}
          fields={{}}
          variables={() => ({ commitmentId: id })}
        />
      )}
    </Stack>
  )
}

/** What was attested to the holders of a contract, one line each. */
export const AttestationsPanel = ({
  commitments,
}: {
  commitments: readonly (Commitment & { readonly id: string })[]
}) => {
  const t = useTranslations('contracts')
  return (
    <Card title={t('attestedTitle')}>
      <Lines>
        {commitments.map((commitment) => (
          <Line key={commitment.id}>
            <Attested commitment={commitment} />
          </Line>
        ))}
      </Lines>
    </Card>
  )
}
