import { formatDay } from '@cordee/domain/kernel/day'
import { contractStateLabels } from '@cordee/domain/procurement/contract-lifecycle'
import { Breadcrumb } from '@cordee/ui/breadcrumb'
import { Button } from '@cordee/ui/button'
import { Cluster, Muted, Stack } from '@cordee/ui/layout'
import { PageHeader } from '@cordee/ui/page-header'
import { useToast } from '@cordee/ui/toast'
import { useTranslations } from 'use-intl'
import { ContractStateBadge, PaceBadge } from '../../display/badges.tsx'
import { NextActor } from '../../display/next-actor.tsx'
import { Refusal } from '../../display/refusal.tsx'
import { StepForm } from '../../display/step-form.tsx'
import { useAct } from '../../display/use-act.ts'
import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'
import { CorrectContract } from './contract-acts.ts'

const HeaderFragment = graphql(`
  fragment ContractHeader_contract on ProcurementContract {
    id
    subject
    reference
    status
    notifiedOn
    durationMonths
    cpv
    nextActor
    nextActorSince
    version
    viewerCanEdit
    buyer {
      id
      name
    }
    commune {
      code
      name
    }
    lots {
      id
      holders {
        organisation {
          id
          name
        }
        lead
      }
    }
    progress {
      dueMinutes
      pace
    }
    settlement
    availableSteps {
      event
      label
      needs
    }
  }
`)

const StudyMutation = graphql(`
  mutation StudyContract($id: Uuid!, $version: Int!) {
    studyContract(id: $id, version: $version) {
      ... on MutationStudyContractSuccess {
        data {
          id
          ...ContractHeader_contract
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

const SubmitMutation = graphql(`
  mutation SubmitClause($id: Uuid!, $version: Int!) {
    submitClause(id: $id, version: $version) {
      ... on MutationSubmitClauseSuccess {
        data {
          id
          ...ContractHeader_contract
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

const PublishMutation = graphql(`
  mutation PublishClause($id: Uuid!, $version: Int!) {
    publishClause(id: $id, version: $version) {
      ... on MutationPublishClauseSuccess {
        data {
          id
          ...ContractHeader_contract
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

type Contract = FragmentType<typeof HeaderFragment>

/** The steps that need nothing but a press; the others have their form in a tab. */
const Steps = ({ contract: masked }: { contract: Contract }) => {
  const t = useTranslations('contracts')
  const say = useToast()
  const contract = readFragment(HeaderFragment, masked)
  const study = useAct(StudyMutation, ['Contract'])
  const submit = useAct(SubmitMutation, ['Contract'])
  const publish = useAct(PublishMutation, ['Contract'])
  const acts = { study, restudy: study, propose: submit, publish }
  const steps = contract.availableSteps.flatMap((step) =>
    step.event in acts ? [{ ...step, run: acts[step.event as keyof typeof acts] }] : [],
  )
  return (
    <Stack gap="tight">
      <Cluster>
        {steps.map(({ event, label, needs, run }, index) => (
          <Button
            key={event}
            tone={index === 0 && needs === null ? 'primary' : 'secondary'}
            isPending={run.busy}
            onPress={async () => {
              const done = await run.act({ id: contract.id, version: contract.version })
              if (done === null) return
              const after = readFragment(HeaderFragment, done)
              say(t('stepDone', { state: contractStateLabels[after.status] }))
            }}
          >
            {label}
          </Button>
        ))}
      </Cluster>
      <Refusal failure={study.failure ?? submit.failure ?? publish.failure} />
    </Stack>
  )
}

/** What was noted wrongly, written again. */
const Correct = ({ contract: masked }: { contract: Contract }) => {
  const t = useTranslations('contracts')
  const { id, version, subject, reference, commune, durationMonths, cpv, buyer } = readFragment(
    HeaderFragment,
    masked,
  )
  return (
    <StepForm
      label={t('correct')}
      document={CorrectContract}
      note={t('correctNote')}
      fields={{
        subject: { kind: 'text', label: t('correctSubject'), value: subject },
        buyerId: {
          kind: 'organisation',
          organisationKind: 'BUYER',
          label: t('correctBuyer'),
          value: buyer.id,
        },
        reference: { kind: 'text', label: t('correctReference'), value: reference, optional: true },
        communeCode: { kind: 'commune', label: t('correctCommune'), known: commune, optional: true },
        durationMonths: { kind: 'count', label: t('correctDuration'), value: durationMonths, optional: true },
        cpv: { kind: 'cpv', label: t('correctCpv'), hint: t('correctCpvNote'), value: cpv, optional: true },
      }}
      variables={(facts) => ({ id, version, facts })}
      refetch={['Contract']}
      said={t('corrected')}
    />
  )
}

export const ContractHeader = ({ contract: masked }: { contract: Contract }) => {
  const t = useTranslations('contracts')
  const shell = useTranslations('shell')
  const contract = readFragment(HeaderFragment, masked)
  const holders = contract.lots.flatMap((lot) => lot.holders.map(({ organisation }) => organisation.name))
  const lead = [
    contract.buyer.name,
    contract.commune?.name,
    t('lots', { count: contract.lots.length }),
    [...new Set(holders)].join(', '),
    contract.notifiedOn === null ? null : t('notifiedOn', { day: formatDay(contract.notifiedOn) }),
    contract.durationMonths === null ? null : t('months', { count: contract.durationMonths }),
    contract.reference,
  ].filter((part) => part != null && part !== '')
  return (
    <PageHeader
      breadcrumb={
        <Breadcrumb
          label={shell('breadcrumb')}
          trail={[
            { name: t('title'), href: '/marches' },
            { name: contract.buyer.name, href: `/marches?q=${encodeURIComponent(contract.buyer.name)}` },
          ]}
        />
      }
      title={contract.subject}
      aside={
        <Cluster>
          <ContractStateBadge state={contract.status} />
          {contract.progress.dueMinutes > 0 && contract.progress.pace !== null && (
            <PaceBadge status={contract.progress.pace} />
          )}
        </Cluster>
      }
      lead={
        <Stack gap="tight">
          <span>{lead.join(' · ')}</span>
          {contract.settlement !== null && <strong>{contract.settlement}</strong>}
          <Muted>
            {t('columnNext')}
            {'\u00a0: '}
            <NextActor actor={contract.nextActor} since={contract.nextActorSince} />
          </Muted>
        </Stack>
      }
      actions={
        <Stack gap="tight">
          <Steps contract={masked} />
          {contract.viewerCanEdit && <Correct contract={masked} />}
        </Stack>
      }
    />
  )
}
