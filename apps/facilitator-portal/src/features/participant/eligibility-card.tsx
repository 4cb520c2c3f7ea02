import { type Day, formatDay } from '@cordee/domain/kernel/day'
import { proofKindLabels } from '@cordee/domain/participant/criteria'
import { eligibilityStateLabels } from '@cordee/domain/participant/eligibility-lifecycle'
import { Badge, type Tone } from '@cordee/ui/badge'
import { Button } from '@cordee/ui/button'
import { Callout } from '@cordee/ui/callout'
import { Card } from '@cordee/ui/card'
import { Cluster, Facts, Line, Lines, Muted, Stack } from '@cordee/ui/layout'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { formatDayMedium } from '../../display/day.ts'
import { StepForm } from '../../display/step-form.tsx'
import { useToday } from '../../display/today.tsx'
import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'
import type { EligibilityCard_ParticipantFragment, EligibilityStatus } from '../../gql/graphql.ts'
import { DecideForm } from './decide-form.tsx'
import { RefuseEligibility } from './eligibility-acts.ts'
import { EligibilitySteps } from './eligibility-steps.tsx'
import { PassPanel } from './pass-panel.tsx'

export const PersonFragment = graphql(`
  fragment EligibilityCard_participant on Participant {
    id
    viewerCanDecide
    assessments {
      id
      status
      decidedOn
      effectOn
      validUntil
      takenOver
      regularisationReason
      refusalReason
      revocationReason
      extendedMonths
      extensionMotive
      ...EligibilitySteps_assessment
      ...PassPanel_assessment
      criteria {
        id
        label
        principal
        proof {
          kind
          datedOn
          validUntil
          seenOn
          seenBy
        }
      }
    }
  }
`)

type Assessment = EligibilityCard_ParticipantFragment['assessments'][number]

const tones: Partial<Record<EligibilityStatus, Tone>> = {
  VALIDATED: 'good',
  EXTENDED: 'good',
  REFUSED: 'bad',
  EXPIRED: 'bad',
  REVOKED: 'bad',
}

const Seen = ({ proof }: { proof: NonNullable<Assessment['criteria'][number]['proof']> }) => {
  const t = useTranslations('people')
  const on = (name: string, day: Day | null) => day && `${name}\u00a0: ${formatDayMedium(day)}`
  const by = proof.seenBy === null ? '' : ` ${t('seenBy', { name: proof.seenBy })}`
  return [
    proofKindLabels[proof.kind],
    on(t('proofDatedOn'), proof.datedOn),
    on(t('proofUntil'), proof.validUntil),
    `${t('seenOn')} ${formatDayMedium(proof.seenOn)}${by}`,
  ]
    .filter(Boolean)
    .join(' · ')
}

const Decision = ({ assessment }: { assessment: Assessment }) => {
  const t = useTranslations('people')
  return (
    <Stack gap="tight">
      <Facts
        facts={[
          { name: t('decidedOn'), value: assessment.decidedOn },
          { name: t('effectOn'), value: assessment.effectOn },
          { name: t('validUntil'), value: assessment.validUntil },
        ].flatMap(({ name, value }) =>
          value === null ? [] : [{ name, value: <strong>{formatDay(value)}</strong> }],
        )}
      />
      <Lines>
        {assessment.criteria.map((criterion) => (
          <Line key={criterion.id}>
            {criterion.label} {criterion.principal && <Badge tone="info">{t('principal')}</Badge>}
            <br />
            <Muted small>{criterion.proof && <Seen proof={criterion.proof} />}</Muted>
          </Line>
        ))}
      </Lines>
      {assessment.takenOver && <Callout tone="info" title={t('takenOver')} />}
      {assessment.regularisationReason !== null && (
        <Callout tone="attention" title={t('regularised', { reason: assessment.regularisationReason })} />
      )}
      {assessment.extensionMotive !== null && (
        <Callout
          title={t('extensionMotive', {
            months: assessment.extendedMonths,
            motive: assessment.extensionMotive,
          })}
        />
      )}
      {assessment.refusalReason !== null && <Callout tone="bad" title={assessment.refusalReason} />}
      {assessment.revocationReason !== null && <Callout tone="bad" title={assessment.revocationReason} />}
      <PassPanel assessment={assessment} />
      <EligibilitySteps assessment={assessment} />
    </Stack>
  )
}

/** The decision, its effect and its end; the criteria and what was seen. */
export const EligibilityCard = ({ person: masked }: { person: FragmentType<typeof PersonFragment> }) => {
  const t = useTranslations('people')
  const today = useToday()
  const person = readFragment(PersonFragment, masked)
  const [deciding, setDeciding] = useState(false)
  const [current, ...earlier] = person.assessments
  const over = current?.validUntil != null && current.validUntil < today
  return (
    <Card
      title={t('eligibility')}
      aside={
        current !== undefined && (
          <Badge tone={over ? 'bad' : (tones[current.status] ?? 'neutral')}>
            {over
              ? t('ended', { day: formatDayMedium(current.validUntil ?? today) })
              : eligibilityStateLabels[current.status]}
          </Badge>
        )
      }
    >
      <Stack>
        <Muted small>{t('eligibilityLead')}</Muted>
        {current === undefined ? (
          <Callout tone="attention" title={t('noDecision')} />
        ) : (
          <Decision assessment={current} />
        )}
        {person.viewerCanDecide &&
          (deciding ? (
            <DecideForm participantId={person.id} onDone={() => setDeciding(false)} />
          ) : (
            <Cluster>
              <Button
                tone={current === undefined ? 'primary' : 'secondary'}
                onPress={() => setDeciding(true)}
              >
                {t(current === undefined ? 'decideOpen' : 'decideAgain')}
              </Button>
              <StepForm
                label={t('refuseOpen')}
                note={t('refuseNote')}
                document={RefuseEligibility}
                fields={{ reason: { kind: 'area', label: t('refuseReason') } }}
                variables={({ reason }) => ({ participantId: person.id, reason })}
                refetch={['Person']}
                said={t('refusedDone')}
              />
            </Cluster>
          ))}
        {earlier.length > 0 && (
          <details>
            <summary>{t('history')}</summary>
            <Stack>
              {earlier.map((assessment) => (
                <Decision key={assessment.id} assessment={assessment} />
              ))}
            </Stack>
          </details>
        )}
      </Stack>
    </Card>
  )
}
