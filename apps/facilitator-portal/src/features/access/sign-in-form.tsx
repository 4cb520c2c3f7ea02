import { useMutation } from '@apollo/client/react'
import { Button } from '@cordee/ui/button'
import { Callout } from '@cordee/ui/callout'
import { Checkbox } from '@cordee/ui/checkbox'
import { TextField } from '@cordee/ui/text-field'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { graphql } from '../../gql/gql.ts'
import type { SignInStep } from '../../gql/graphql.ts'

const SignInMutation = graphql(`
  mutation SignIn($email: String!, $password: String!) {
    signIn(email: $email, password: $password) {
      ... on MutationSignInSuccess {
        data
      }
      ... on SignInRefused {
        message
        waitSeconds
      }
      ... on Error {
        message
      }
    }
  }
`)

type Props = { className: string; onStep: (step: SignInStep) => void; onForgotten: () => void }

/** The password; the telephone comes next, always. */
export const SignInForm = ({ className, onStep, onForgotten }: Props) => {
  const t = useTranslations('access')
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [shown, setShown] = useState(false)
  const [run, { data, loading, error }] = useMutation(SignInMutation)

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const { data: answered } = await run({ variables: { email, password } })
    if (answered?.signIn.__typename === 'MutationSignInSuccess') onStep(answered.signIn.data)
  }

  const answer = data?.signIn
  const refused = answer !== undefined && answer.__typename !== 'MutationSignInSuccess' ? answer : null
  return (
    <form className={className} onSubmit={(event) => void submit(event).catch(() => undefined)}>
      <TextField
        label={t('email')}
        type="email"
        name="email"
        autoComplete="username"
        value={email}
        onChange={setEmail}
        isRequired
        autoFocus
      />
      <TextField
        label={t('password')}
        type={shown ? 'text' : 'password'}
        name="password"
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
        isRequired
      />
      <Checkbox isSelected={shown} onChange={setShown}>
        {t('showPassword')}
      </Checkbox>
      {refused !== null && (
        <Callout tone="bad" role="alert" title={refused.message}>
          {refused.__typename === 'SignInRefused' && refused.waitSeconds > 0 && (
            <p>{t('throttled', { seconds: refused.waitSeconds })}</p>
          )}
        </Callout>
      )}
      {error !== undefined && <Callout tone="bad" role="alert" title={error.message} />}
      <Button type="submit" tone="primary" isPending={loading}>
        {t('signIn')}
      </Button>
      <Button tone="quiet" onPress={onForgotten}>
        {t('forgotten')}
      </Button>
    </form>
  )
}
