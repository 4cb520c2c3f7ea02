import { Button } from '@cordee/ui/button'
import { Card } from '@cordee/ui/card'
import { Stack } from '@cordee/ui/layout'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Refusal } from '../../display/refusal.tsx'
import { useAct } from '../../display/use-act.ts'
import { graphql } from '../../gql/gql.ts'
import { RecoveryCodes } from './recovery-codes.tsx'

const RenewMutation = graphql(`
  mutation RenewRecoveryCodes {
    renewRecoveryCodes {
      ... on MutationRenewRecoveryCodesSuccess {
        data
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

export const DeviceCard = ({ codesLeft }: { codesLeft: number }) => {
  const t = useTranslations('access')
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  const renew = useAct(RenewMutation, ['Account'])
  return (
    <Card title={t('deviceTitle')}>
      <Stack>
        <p>{t('recoveryLeft', { count: codesLeft })}</p>
        <p>{t('deviceText')}</p>
        {codes !== null && <RecoveryCodes codes={codes} />}
        <Refusal failure={renew.failure} />
        <div>
          <Button isPending={renew.busy} onPress={() => void renew.act({}).then(setCodes)}>
            {t('recoveryRenew')}
          </Button>
        </div>
      </Stack>
    </Card>
  )
}
