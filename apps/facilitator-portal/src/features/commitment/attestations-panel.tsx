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

/** What was attested of a commitment, each with its number and its day, the last one first. */
export const AttestationsPanel = ({
  commitment: masked,
}: {
  commitment: FragmentType<typeof CommitmentFragment>
}) => {
  const t = useTranslations('contracts')
  const { id, viewerCanAttest, holder, attestations } = readFragment(CommitmentFragment, masked)
  return (
    <Card title={t('attestedTitle')} aside={holder.name}>
      <Stack gap="tight">
        {attestations.length === 0 && <Muted>{t('attestedNone')}</Muted>}
        <Lines>
          {attestations.map(
            ({ number, issuedOn, issuedBy, holderName, replacedByNumber, figures, ...each }) => (
              <Line key={each.id}>
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
              </Line>
            ),
          )}
        </Lines>
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
    </Card>
  )
}
