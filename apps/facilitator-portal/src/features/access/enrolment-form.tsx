import { Button } from '@cordee/ui/button'
import { QrCode } from '@cordee/ui/qr-code'
import { TextField } from '@cordee/ui/text-field'
import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Refusal } from '../../display/refusal.tsx'
import { fieldError, useAct } from '../../display/use-act.ts'
import { graphql } from '../../gql/gql.ts'
import { RecoveryCodes } from './recovery-codes.tsx'

const StartMutation = graphql(`
  mutation StartEnrolment {
    startEnrolment {
      ... on MutationStartEnrolmentSuccess {
        data {
          secret
          uri
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

const ConfirmMutation = graphql(`
  mutation ConfirmEnrolment($code: String!) {
    confirmEnrolment(code: $code) {
      ... on MutationConfirmEnrolmentSuccess {
        data
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

/** The first time: a telephone is chosen, then ten codes are kept on paper. */
export const EnrolmentForm = ({ className, onInside }: { className: string; onInside: () => void }) => {
  const t = useTranslations('access')
  const [enrolment, setEnrolment] = useState<{ secret: string; uri: string } | null>(null)
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  const [code, setCode] = useState('')
  const start = useAct(StartMutation)
  const confirm = useAct(ConfirmMutation)
  const begun = useRef(false)
  useEffect(() => {
    if (begun.current) return
    begun.current = true
    void start.act({}).then(setEnrolment)
  })
  const submit = async () => setCodes(await confirm.act({ code }))
  if (codes !== null)
    return (
      <div className={className}>
        <RecoveryCodes codes={codes} />
        <Button tone="primary" onPress={onInside} autoFocus>
          {t('recoveryKept')}
        </Button>
      </div>
    )
  return (
    <form
      className={className}
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <h2>{t('enrolTitle')}</h2>
      <p>{t('enrolText')}</p>
      <Refusal failure={start.failure} />
      {enrolment !== null && (
        <>
          <QrCode text={enrolment.uri} label={t('qr')} />
          <p>
            {t('enrolByHand')} <code>{enrolment.secret.replace(/(.{4})/g, '$1 ').trim()}</code>
          </p>
        </>
      )}
      <TextField
        label={t('code')}
        inputMode="numeric"
        autoComplete="one-time-code"
        value={code}
        onChange={setCode}
        error={fieldError(confirm.failure, 'code')}
        isRequired
      />
      {fieldError(confirm.failure, 'code') === null && <Refusal failure={confirm.failure} />}
      <Button type="submit" tone="primary" isPending={confirm.busy}>
        {t('enrolConfirm')}
      </Button>
    </form>
  )
}
