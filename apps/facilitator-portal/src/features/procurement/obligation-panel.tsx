import { euros } from '@cordee/domain/kernel/money'
import {
  type BuyerCategory,
  buyerCategoryLabels,
  type ContractCategory,
  contractCategoryLabels,
} from '@cordee/domain/procurement/obligation-policies'
import { Button } from '@cordee/ui/button'
import { Card } from '@cordee/ui/card'
import { Checkbox } from '@cordee/ui/checkbox'
import { DateField } from '@cordee/ui/date-field'
import { Columns, Stack } from '@cordee/ui/layout'
import { NumberField } from '@cordee/ui/number-field'
import { Select } from '@cordee/ui/select'
import { useToast } from '@cordee/ui/toast'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { ObligationBadge } from '../../display/badges.tsx'
import { optionsOf } from '../../display/options.ts'
import { Refusal } from '../../display/refusal.tsx'
import { fieldError, useAct } from '../../display/use-act.ts'
import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'

const ObligationFragment = graphql(`
  fragment ObligationPanel_contract on ProcurementContract {
    id
    version
    category
    buyerCategory
    launchedOn
    amountCents
    defenceOrSecurity
    urbanRenewal
    viewerCanEdit
    obligation {
      status
      sentence
      missing {
        what
        ask
      }
    }
  }
`)

const FactsMutation = graphql(`
  mutation RecordContractFacts($id: Uuid!, $version: Int!, $facts: ContractFactsInput!) {
    recordContractFacts(id: $id, version: $version, facts: $facts) {
      ... on MutationRecordContractFactsSuccess {
        data {
          id
          ...ObligationPanel_contract
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

/** Does the obligation apply, why, and what is still to be asked of the buyer. */
export const ObligationPanel = ({
  contract: masked,
}: {
  contract: FragmentType<typeof ObligationFragment>
}) => {
  const t = useTranslations('contracts')
  const common = useTranslations('display')
  const say = useToast()
  const contract = readFragment(ObligationFragment, masked)
  const { obligation } = contract
  const [category, setCategory] = useState<ContractCategory | ''>(contract.category ?? '')
  const [buyerCategory, setBuyerCategory] = useState<BuyerCategory | ''>(contract.buyerCategory ?? '')
  const [launchedOn, setLaunchedOn] = useState<string>(contract.launchedOn ?? '')
  const [amount, setAmount] = useState(contract.amountCents === null ? null : contract.amountCents / 100)
  const [defence, setDefence] = useState(contract.defenceOrSecurity)
  const [urbanRenewal, setUrbanRenewal] = useState(contract.urbanRenewal === true)
  const record = useAct(FactsMutation, ['Contract'])

  const submit = async () => {
    const done = await record.act({
      id: contract.id,
      version: contract.version,
      facts: {
        category: category || null,
        buyerCategory: buyerCategory || null,
        launchedOn: launchedOn || null,
        amountCents: amount === null ? null : euros(amount),
        defenceOrSecurity: defence,
        urbanRenewal,
      },
    })
    if (done !== null) say(t('factsSaved'))
  }

  return (
    <Card title={t('obligationTitle')} aside={<ObligationBadge status={obligation.status} />}>
      <Stack>
        <p>{obligation.sentence}</p>
        {obligation.missing.length > 0 && (
          <div>
            <h3>{t('obligationAsk')}</h3>
            <ul>
              {obligation.missing.map(({ what, ask }) => (
                <li key={what}>{ask}</li>
              ))}
            </ul>
          </div>
        )}
        {contract.viewerCanEdit && (
          <>
            <h3>{t('factsTitle')}</h3>
            <Columns kind="fields">
              <Select
                label={t('category')}
                placeholder={common('chooseNothing')}
                value={category}
                onChange={setCategory}
                options={optionsOf(contractCategoryLabels)}
              />
              <Select
                label={t('buyerCategory')}
                placeholder={common('chooseNothing')}
                value={buyerCategory}
                onChange={setBuyerCategory}
                options={optionsOf(buyerCategoryLabels)}
              />
              <DateField
                label={t('launchedOn')}
                value={launchedOn}
                onChange={setLaunchedOn}
                error={fieldError(record.failure, 'launchedOn')}
              />
              <NumberField
                label={t('amount')}
                unit="€"
                value={amount}
                onChange={setAmount}
                error={fieldError(record.failure, 'amountCents')}
              />
            </Columns>
            <Checkbox isSelected={defence} onChange={setDefence}>
              {t('defence')}
            </Checkbox>
            <Checkbox isSelected={urbanRenewal} onChange={setUrbanRenewal} hint={t('urbanRenewalHint')}>
              {t('urbanRenewal')}
            </Checkbox>
            <Refusal failure={record.failure} />
            <div>
              <Button onPress={() => void submit()} isPending={record.busy}>
                {t('factsSave')}
              </Button>
            </div>
          </>
        )}
      </Stack>
    </Card>
  )
}
