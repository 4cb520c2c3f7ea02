import { Button } from '@cordee/ui/button'
import { TextField } from '@cordee/ui/text-field'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Refusal } from '../../display/refusal.tsx'
import { fieldError, useAct } from '../../display/use-act.ts'
import { graphql } from '../../gql/gql.ts'
import type { SignInStep } from '../../gql/graphql.ts'

const ChooseMutation = graphql(`
  mutation ChoosePassword($token: String!, $password: String!) {
    choosePassword(token: $token, password: $password) {
      ... on MutationChoosePasswordSuccess {
        data
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

type Props = { className: string; token: string; onChosen: (step: SignInStep) => void }

/** The link of an invitation or of a forgotten password leads here. */
export const ChoosePasswordForm = ({ className, token, onChosen }: Props) => {
  const t = useTranslations('access')
  const [password, setPassword] = useState('')
  const choose = useAct(ChooseMutation)
  const submit = async () => {
    const step = await choose.act({ token, password })
    if (step !== null) onChosen(step)
  }
  return (
    <form
      className={className}
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <p>{t('chooseText')}</p>
      <TextField
        label={t('newPassword')}
        type="password"
        autoComplete="new-password"
        value={password}
        onChange={setPassword}
        error={fieldError(choose.failure, 'password')}
        isRequired
        autoFocus
      />
      {fieldError(choose.failure, 'password') === null && <Refusal failure={choose.failure} />}
      <Button type="submit" tone="primary" isPending={choose.busy}>
        {t('choose')}
      </Button>
    </form>
  )
}
