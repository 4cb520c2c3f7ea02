import { formatEuros } from '@cordee/domain/kernel/money'
import { basisPoints, formatPercent } from '@cordee/domain/kernel/ratio'
import { funderNatureLabels } from '@cordee/domain/programme/funding-plan'
import { Button } from '@cordee/ui/button'
import { Card } from '@cordee/ui/card'
import { Columns, Facts, Muted, Stack } from '@cordee/ui/layout'
import { ShareRing, ShareSwatch } from '@cordee/ui/share-ring'
import { Table } from '@cordee/ui/table'
import { useToast } from '@cordee/ui/toast'
import { useTranslations } from 'use-intl'
import { formatDayMedium } from '../../display/day.ts'
import { Refusal } from '../../display/refusal.tsx'
import { Reveal } from '../../display/reveal.tsx'
import { useAct } from '../../display/use-act.ts'
import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'
import { DraftPlan } from './draft-plan.tsx'

const ProgrammeFragment = graphql(`
  fragment PlanPanel_programme on Programme {
    id
    viewerCanEdit
    plans {
      id
      number
      status
      totalCents
      activatedOn
      version
      parts {
        funderId
        name
        nature
        amountCents
      }
      shares {
        id
        nature
        shareBps
        from
        to
        funder {
          id
          name
        }
      }
      counterparts {
        europeCents
        nationalPublicCents
        privateCents
        ownFundsCents
      }
    }
  }
`)

const ActivateMutation = graphql(`
  mutation ActivatePlan($id: Uuid!, $version: Int!) {
    activatePlan(id: $id, version: $version) {
      ... on MutationActivatePlanSuccess {
        data {
          id
          status
          version
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

/** Who pays: the ring, and the table that says the same. */
export const PlanPanel = ({ programme: masked }: { programme: FragmentType<typeof ProgrammeFragment> }) => {
  const t = useTranslations('programme')
  const say = useToast()
  const { id, plans, viewerCanEdit } = readFragment(ProgrammeFragment, masked)
  const activate = useAct(ActivateMutation, ['Programmes'])
  // The draft that was just written is shown until it is active: it is read before it counts.
  const plan = plans.find(({ status }) => status !== 'REPLACED')
  const percentOf = (cents: number) =>
    basisPoints(Math.round((cents * 10_000) / Number(plan?.totalCents ?? 1)))
  const doActivate = async () => {
    if (plan && (await activate.act({ id: plan.id, version: plan.version }))) say(t('activated'))
  }
  return (
    <Card
      title={t('plan')}
      aside={
        plan &&
        (plan.activatedOn === null
          ? t('planDraft', { number: plan.number })
          : t('planNumber', { number: plan.number, day: formatDayMedium(plan.activatedOn) }))
      }
    >
      <Stack>
        {plan === undefined ? (
          <Muted>{t('noPlan')}</Muted>
        ) : (
          <Columns kind="halves">
            <ShareRing
              label={t('ring', {
                parts: plan.parts
                  .map(({ name, amountCents }) => `${name} ${formatPercent(percentOf(Number(amountCents)))}`)
                  .join(', '),
              })}
              parts={plan.parts.map(({ funderId, amountCents }) => ({
                key: funderId,
                value: Number(amountCents),
              }))}
              centre={formatEuros(plan.totalCents)}
              centreNote={t('ringTotal')}
            />
            <Table caption={t('plan')} look="plain">
              <thead>
                <tr>
                  <th scope="col">{t('funder')}</th>
                  <th scope="col">{t('nature')}</th>
                  <th scope="col">{t('share')}</th>
                  <th scope="col">{t('amount')}</th>
                </tr>
              </thead>
              <tbody>
                {plan.parts.map(({ funderId, name, nature, amountCents }, index) => (
                  <tr key={funderId}>
                    <th scope="row">
                      <ShareSwatch index={index} />
                      {name}
                    </th>
                    <td>{funderNatureLabels[nature]}</td>
                    <td>{formatPercent(percentOf(Number(amountCents)))}</td>
                    <td>{formatEuros(amountCents)}</td>
                  </tr>
                ))}
              </tbody>
              <tfoot>
                <tr>
                  <th scope="row">{t('total')}</th>
                  <td />
                  <td>{formatPercent(basisPoints(10_000))}</td>
                  <td>{formatEuros(plan.totalCents)}</td>
                </tr>
              </tfoot>
            </Table>
          </Columns>
        )}
        {plan !== undefined && (
          <Facts
            facts={[
              { name: t('europe'), value: formatEuros(plan.counterparts.europeCents) },
              {
                name: t('nationalPublic'),
                value: formatEuros(plan.counterparts.nationalPublicCents),
              },
              { name: t('privateFunds'), value: formatEuros(plan.counterparts.privateCents) },
              { name: t('ownFunds'), value: formatEuros(plan.counterparts.ownFundsCents) },
            ]}
          />
        )}
        {viewerCanEdit && plan?.status === 'DRAFT' && (
          <>
            <div>
              <Button tone="primary" isPending={activate.busy} onPress={() => void doActivate()}>
                {t('activate')}
              </Button>
            </div>
            <Reveal key={`${plan.id} ${plan.version}`} label={t('planEdit')}>
              <DraftPlan programmeId={id} known={plan} />
            </Reveal>
          </>
        )}
        <Refusal failure={activate.failure} />
        {viewerCanEdit && (
          <Reveal label={t('draft')}>
            <DraftPlan programmeId={id} />
          </Reveal>
        )}
      </Stack>
    </Card>
  )
}
