import { useQuery } from '@apollo/client/react'
import { employmentContractTypes } from '@cordee/domain/placement/employment-contract'
import { Breadcrumb } from '@cordee/ui/breadcrumb'
import { Button } from '@cordee/ui/button'
import { Callout } from '@cordee/ui/callout'
import { Card } from '@cordee/ui/card'
import { Cards, Columns, Line, Lines, Muted, Stack } from '@cordee/ui/layout'
import { LinkButton } from '@cordee/ui/link-button'
import { PageHeader } from '@cordee/ui/page-header'
import { useState } from 'react'
import { useParams } from 'react-router'
import { useTranslations } from 'use-intl'
import { Loaded } from '../display/loaded.tsx'
import { useCan } from '../display/permissions.tsx'
import { personName } from '../display/person-name.ts'
import { CardsSkeleton, HeaderSkeleton } from '../display/skeletons.tsx'
import { useUrlState } from '../display/use-url-state.ts'
import { FollowUpPanel } from '../features/messaging/follow-up-panel.tsx'
import { ReferForm } from '../features/opportunity/refer-form.tsx'
import { ReferralCard } from '../features/opportunity/referral-card.tsx'
import { EditPerson } from '../features/participant/edit-person.tsx'
import { EligibilityCard } from '../features/participant/eligibility-card.tsx'
import { IdentityCard } from '../features/participant/identity-card.tsx'
import { ReadsCard } from '../features/participant/reads-card.tsx'
import { RightsCard } from '../features/participant/rights-card.tsx'
import { SharesCard } from '../features/participant/shares-card.tsx'
import { TwinsCard } from '../features/participant/twins-card.tsx'
import { Immersions } from '../features/placement/immersions.tsx'
import { PlaceForm } from '../features/placement/place-form.tsx'
import { PlacementCard } from '../features/placement/placement-card.tsx'
import { graphql } from '../gql/gql.ts'
import { NotFoundPage } from '../shell/not-found.tsx'
import { PageTitle } from '../shell/page-title.tsx'

const PersonQuery = graphql(`
  query Person($id: Uuid!, $follow: Boolean!) {
    participant(id: $id) {
      id
      identity {
        firstName
        lastName
      }
      commune {
        code
        name
      }
      undelivered
      ...EditPerson_participant
      ...IdentityCard_participant
      ...EligibilityCard_participant
      placements {
        id
        ...PlacementCard_placement
      }
      ...Immersions_participant
      referrals {
        id
        opportunity {
          id
          contractType
          startsOn
          endsOn
          weeklyMinutes
          trade {
            code
            label
          }
          employer {
            id
            name
          }
          commitment {
            id
          }
        }
        ...ReferralCard_referral
      }
      nextStep @include(if: $follow) {
        ...FollowUpPanel_step
      }
      lastContactOn @include(if: $follow)
      tasks @include(if: $follow) {
        id
        ...TaskList_task
      }
      calls @include(if: $follow) {
        id
        ...CallLine_call
      }
      messages @include(if: $follow) {
        id
        ...MessageList_message
      }
      ...RightsCard_participant
      ...SharesCard_participant
      ...ReadsCard_participant
      ...TwinsCard_participant
    }
  }
`)

export const PersonPage = () => {
  const t = useTranslations('people')
  const placements = useTranslations('placements')
  const shell = useTranslations('shell')
  const mayWrite = useCan('participant:write')
  const mayPlace = useCan('placement:write')
  const mayRefer = useCan('referral:create')
  const { id = '' } = useParams()
  const follow = useCan('task:handle')
  const [referralId, setReferralId] = useUrlState('placer')
  const [placing, setPlacing] = useState(false)
  const query = useQuery(PersonQuery, { variables: { id, follow } })
  return (
    <Loaded
      query={query}
      skeleton={
        <>
          <HeaderSkeleton />
          <CardsSkeleton cards={2} rows={8} />
        </>
      }
    >
      {({ participant: person }) => {
        if (person === null) return <NotFoundPage />
        const name = personName(person.identity)
        const referral = person.referrals.find((each) => each.id === referralId)
        const opportunity = referral?.opportunity
        const close = () => {
          setPlacing(false)
          setReferralId('')
        }
        return (
          <>
            <PageTitle>{name}</PageTitle>
            <PageHeader
              breadcrumb={
                <Breadcrumb
                  label={shell('breadcrumb')}
                  trail={[{ name: t('title'), href: '/personnes' }, { name }]}
                />
              }
              title={name}
              aside={person.commune?.name}
              actions={
                mayPlace && !placing && referralId === '' ? (
                  <Button tone="primary" onPress={() => setPlacing(true)}>
                    {placements('place')}
                  </Button>
                ) : null
              }
            />
            <TwinsCard person={person} />
            {person.undelivered && (
              <Callout tone="bad" title={t('undelivered')}>
                <p>{t('undeliveredHint')}</p>
              </Callout>
            )}
            <Columns kind="wide">
              <Stack>
                {(placing || referral !== undefined) && (
                  <PlaceForm
                    key={referral?.id ?? 'new'}
                    participantId={person.id}
                    start={{
                      commitmentId: opportunity?.commitment.id ?? null,
                      opportunityId: opportunity?.id ?? null,
                      referralId: referral?.id ?? null,
                      employerId: opportunity?.employer?.id ?? null,
                      contractType:
                        employmentContractTypes.find((type) => type === opportunity?.contractType) ?? null,
                      romeCode: opportunity?.trade.code ?? null,
                      startsOn: opportunity?.startsOn ?? null,
                      endsOn: opportunity?.endsOn ?? null,
                      weeklyMinutes: opportunity?.weeklyMinutes ?? null,
                    }}
                    onPlaced={close}
                    onCancel={close}
                  />
                )}
                <EligibilityCard person={person} />
                {person.nextStep && (
                  <FollowUpPanel
                    step={person.nextStep}
                    lastContactOn={person.lastContactOn ?? null}
                    tasks={person.tasks ?? []}
                    calls={person.calls ?? []}
                    messages={person.messages ?? []}
                    about={{ participantId: person.id }}
                    addressee={{ kind: 'PARTICIPANT', id: person.id }}
                  />
                )}
                <Card
                  title={t('placements')}
                  aside={
                    person.placements.length > 0 && (
                      <LinkButton size="small" href={`/personnes/${person.id}/attestation`}>
                        {t('certificate')}
                      </LinkButton>
                    )
                  }
                >
                  {person.placements.length === 0 && <Muted>{t('noPlacement')}</Muted>}
                  <Lines>
                    {person.placements.map((placement) => (
                      <Line key={placement.id}>
                        <PlacementCard placement={placement} />
                      </Line>
                    ))}
                  </Lines>
                </Card>
                <Immersions person={person} />
                <Card title={t('referrals')}>
                  <Stack>
                    {person.referrals.length === 0 && <Muted>{t('noReferral')}</Muted>}
                    <Cards>
                      {person.referrals.map((each) => (
                        <ReferralCard key={each.id} referral={each} named={false} />
                      ))}
                    </Cards>
                    {mayRefer && <ReferForm participantId={person.id} />}
                  </Stack>
                </Card>
              </Stack>
              <Stack>
                <IdentityCard person={person}>{mayWrite && <EditPerson person={person} />}</IdentityCard>
                <SharesCard person={person} />
                <RightsCard person={person} />
                <ReadsCard person={person} />
              </Stack>
            </Columns>
          </>
        )
      }}
    </Loaded>
  )
}
