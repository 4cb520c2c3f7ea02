import { Button } from '@cordee/ui/button'
import { TextField } from '@cordee/ui/text-field'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Refusal } from '../../display/refusal.tsx'
import { fieldError, useAct } from '../../display/use-act.ts'
import { graphql } from '../../gql/gql.ts'

const EnterCodeMutation = graphql(`
  mutation EnterCode($code: String!) {
    enterCode(code: $code) {
      ... on MutationEnterCodeSuccess {
        data
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

/** After the password, the telephone. */
export const CodeForm = ({ className, onInside }: { className: string; onInside: () => void }) => {
  const t = useTranslations('access')
  const [code, setCode] = useState('')
  const enter = useAct(EnterCodeMutation)
  const submit = async () => {
    if ((await enter.act({ code })) !== null) onInside()
  }
  return (
    <form
      className={className}
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <TextField
        label={t('code')}
        hint={t('codeHint')}
        inputMode="numeric"
        autoComplete="one-time-code"
        value={code}
        onChange={setCode}
        error={fieldError(enter.failure, 'code')}
        isRequired
        autoFocus
      />
      {fieldError(enter.failure, 'code') === null && <Refusal failure={enter.failure} />}
      <Button type="submit" tone="primary" isPending={enter.busy}>
        {t('enter')}
      </Button>
    </form>
  )
}
