import { useQuery } from '@apollo/client/react'
import { Columns, Stack } from '@cordee/ui/layout'
import { useTranslations } from 'use-intl'
import { Reveal } from '../../display/reveal.tsx'
import { StepForm } from '../../display/step-form.tsx'
import { AddLot } from '../../features/procurement/lot-acts.ts'
import { LotStudy } from '../../features/procurement/lot-study.tsx'
import { ObligationPanel } from '../../features/procurement/obligation-panel.tsx'
import { SetAsideForm } from '../../features/procurement/set-aside-form.tsx'
import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'

const ContractFragment = graphql(`
  fragment StudyTab_contract on ProcurementContract {
    id
    version
    viewerCanEdit
    urbanRenewal
    availableSteps {
      event
    }
    ...ObligationPanel_contract
    lots {
      id
      number
      title
      noClauseReason
      clause {
        id
        status
      }
      ...LotStudy_lot
    }
  }
`)

const CarrierQuery = graphql(`
  query StudyCarrier {
    viewer {
      id
      name
      email
      carrier {
        id
        name
        phone
      }
    }
  }
`)

/** A clause that engages nobody yet can still change; after that an amendment speaks. */
const open = ['DRAFT', 'SUBMITTED_TO_BUYER', 'REJECTED', 'ACCEPTED']

export const StudyTab = ({ contract: masked }: { contract: FragmentType<typeof ContractFragment> }) => {
  const contract = readFragment(ContractFragment, masked)
  const t = useTranslations('study')
  const { data } = useQuery(CarrierQuery)
  const viewer = data?.viewer
  if (viewer == null) return null
  const contact = [viewer.name, viewer.carrier.name, viewer.carrier.phone, viewer.email].join(', ')
  return (
    <Stack>
      {contract.lots.map((lot) => {
        const study = (
          <LotStudy
            key={lot.id}
            lot={lot}
            editable={contract.viewerCanEdit && (lot.clause === null || open.includes(lot.clause.status))}
            contact={contact}
            urbanRenewal={contract.urbanRenewal === true}
          />
        )
        if (lot.clause !== null || contract.lots.length === 1) return study
        return (
          <Reveal
            key={lot.id}
            label={t('studyLot', { number: lot.number, title: lot.title })}
            note={lot.noClauseReason}
          >
            {study}
          </Reveal>
        )
      })}
      {contract.viewerCanEdit && (
        <StepForm
          label={t('addLot')}
          document={AddLot}
          note={t('addLotNote')}
          fields={{
            number: {
              kind: 'count',
              label: t('lotNumber'),
              value: Math.max(0, ...contract.lots.map(({ number }) => number)) + 1,
            },
            title: { kind: 'text', label: t('lotTitle') },
            amountCents: { kind: 'euros', label: t('amount'), optional: true },
          }}
          variables={(lot) => ({ contractId: contract.id, version: contract.version, lot })}
          refetch={['Contract']}
          said={t('lotAdded')}
        />
      )}
      <Columns kind="halves">
        <ObligationPanel contract={contract} />
        {contract.availableSteps.some(({ event }) => event === 'setAside') && (
          <SetAsideForm id={contract.id} version={contract.version} />
        )}
      </Columns>
    </Stack>
  )
}
