import { useMutation } from '@apollo/client/react'
import { Button } from '@cordee/ui/button'
import { Callout } from '@cordee/ui/callout'
import { TextField } from '@cordee/ui/text-field'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { graphql } from '../../gql/gql.ts'

const RecoveryMutation = graphql(`
  mutation AskForRecovery($email: String!) {
    askForRecovery(email: $email)
  }
`)

/** A link to choose another password; the answer never tells whether the address is known. */
export const ForgottenForm = ({ className, onBack }: { className: string; onBack: () => void }) => {
  const t = useTranslations('access')
  const [email, setEmail] = useState('')
  const [run, { data, loading, error }] = useMutation(RecoveryMutation)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    await run({ variables: { email } })
  }
  return (
    <form className={className} onSubmit={(event) => void submit(event).catch(() => undefined)}>
      <p>{t('forgottenText')}</p>
      <TextField
        label={t('email')}
        type="email"
        autoComplete="username"
        value={email}
        onChange={setEmail}
        isRequired
        autoFocus
      />
      {data?.askForRecovery && <Callout tone="good" role="status" title={t('forgottenSent')} />}
      {error !== undefined && <Callout tone="bad" role="alert" title={error.message} />}
      <Button type="submit" tone="primary" isPending={loading}>
        {t('forgottenSend')}
      </Button>
      <Button tone="quiet" onPress={onBack}>
        {t('back')}
      </Button>
    </form>
  )
}
