import { formatDay } from '@cordee/domain/kernel/day'
import { formatHours } from '@cordee/domain/kernel/minutes'
import {
  staffingOfferStateLabels,
  staffingRequestStateLabels,
} from '@cordee/domain/opportunity/staffing-request'
import { Badge } from '@cordee/ui/badge'
import { Card } from '@cordee/ui/card'
import { Cluster, Line, Lines, Muted, Stack } from '@cordee/ui/layout'
import { Link } from 'react-aria-components/Link'
import { useTranslations } from 'use-intl'
import { NextActor } from '../../display/next-actor.tsx'
import { StepForm } from '../../display/step-form.tsx'
import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'
import { CancelStaffing, ChooseStaffing, RecordStaffingAnswer, ReleaseStaffing } from './staffing-acts.ts'

const RequestFragment = graphql(`
  fragment StaffingCard_request on StaffingRequest {
    id
    version
    status
    availableSteps
    places
    weeklyMinutes
    startsOn
    answerBefore
    note
    nextActor
    nextActorSince
    trade {
      code
      label
    }
    commitment {
      id
      lot {
        id
        contract {
          id
          subject
        }
      }
    }
    offers {
      id
      status
      people
      answer
      availableSteps
      organisation {
        id
        name
      }
    }
  }
`)

const tones = {
  ASKED: 'attention',
  ANSWERED: 'info',
  CHOSEN: 'good',
  DECLINED: 'neutral',
  NOT_CHOSEN: 'neutral',
} as const

/** One request and the structures asked: who answered, with whom, who is chosen. */
export const StaffingCard = ({ request: masked }: { request: FragmentType<typeof RequestFragment> }) => {
  const t = useTranslations('staffing')
  const contracts = useTranslations('contracts')
  const request = readFragment(RequestFragment, masked)
  const { id: requestId, version, commitment } = request
  const shared = { refetch: ['StaffingRequests', 'Contract'], said: t('done') }
  const open = request.status === 'OPEN'
  return (
    <Card
      level={3}
      title={request.trade.label}
      aside={
        <Badge tone={open ? 'attention' : 'neutral'}>{staffingRequestStateLabels[request.status]}</Badge>
      }
    >
      <Stack>
        <div>
          {t('line', {
            places: request.places,
            weekly: formatHours(request.weeklyMinutes),
            day: formatDay(request.startsOn),
          })}
          {' · '}
          <Link href={`/marches/${commitment.lot.contract.id}`}>{commitment.lot.contract.subject}</Link>
        </div>
        {open && (
          <Cluster>
            <span>
              {contracts('columnNext')}
              {'\u00a0: '}
              <NextActor actor={request.nextActor} since={request.nextActorSince} />
            </span>
            <Muted small>{t('answerBefore', { day: formatDay(request.answerBefore) })}</Muted>
          </Cluster>
        )}
        {request.note !== null && <Muted>{request.note}</Muted>}
        <Lines>
          {request.offers.map((offer) => {
            const organisationId = offer.organisation.id
            const may = (event: string) => offer.availableSteps.includes(event)
            return (
              <Line key={offer.id}>
                <Cluster>
                  <Link href={`/organisations/${organisationId}`}>{offer.organisation.name}</Link>
                  <Badge tone={tones[offer.status]}>{staffingOfferStateLabels[offer.status]}</Badge>
                  {offer.people > 0 && <span>{t('people', { count: offer.people })}</span>}
                  {offer.answer !== null && <Muted small>{offer.answer}</Muted>}
                  {may('answer') && (
                    <StepForm
                      {...shared}
                      label={t('answer')}
                      document={RecordStaffingAnswer}
                      fields={{
                        people: { kind: 'count', label: t('answerPeople'), hint: t('answerHint') },
                        answer: { kind: 'area', label: t('answerText'), optional: true },
                      }}
                      variables={(values) => ({ requestId, version, organisationId, ...values })}
                    />
                  )}
                  {may('choose') && (
                    <StepForm
                      {...shared}
                      label={t('choose')}
                      tone="primary"
                      document={ChooseStaffing}
                      fields={{
                        people: { kind: 'count', label: t('choosePeople'), value: offer.people || 1 },
                      }}
                      variables={({ people }) => ({ requestId, version, organisationId, people })}
                    />
                  )}
                  {may('close') && (
                    <StepForm
                      {...shared}
                      label={t('release')}
                      tone="quiet"
                      document={ReleaseStaffing}
                      fields={{}}
                      variables={() => ({ requestId, version, organisationId })}
                    />
                  )}
                </Cluster>
              </Line>
            )
          })}
        </Lines>
        {request.availableSteps.includes('cancel') && (
          <Cluster>
            <StepForm
              {...shared}
              label={t('cancel')}
              note={t('cancelNote')}
              tone="quiet"
              document={CancelStaffing}
              fields={{}}
              variables={() => ({ id: requestId, version })}
            />
          </Cluster>
        )}
      </Stack>
    </Card>
  )
}
