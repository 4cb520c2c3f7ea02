import { Button } from '@cordee/ui/button'
import { Card } from '@cordee/ui/card'
import { Stack } from '@cordee/ui/layout'
import { TextField } from '@cordee/ui/text-field'
import { useToast } from '@cordee/ui/toast'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Refusal } from '../../display/refusal.tsx'
import { fieldError, useAct } from '../../display/use-act.ts'
import { graphql } from '../../gql/gql.ts'

const ChangeMutation = graphql(`
  mutation ChangePassword($current: String!, $password: String!) {
    changePassword(current: $current, password: $password) {
      ... on MutationChangePasswordSuccess {
        data
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

export const PasswordCard = () => {
  const t = useTranslations('access')
  const say = useToast()
  const [current, setCurrent] = useState('')
  const [password, setPassword] = useState('')
  const change = useAct(ChangeMutation, ['Account'])
  const submit = async () => {
    if ((await change.act({ current, password })) === null) return
    setCurrent('')
    setPassword('')
    say(t('passwordChanged'))
  }
  return (
    <Card title={t('passwordTitle')}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <Stack>
          <p>{t('chooseText')}</p>
          <TextField
            label={t('currentPassword')}
            type="password"
            autoComplete="current-password"
            value={current}
            onChange={setCurrent}
            isRequired
          />
          <TextField
            label={t('newPassword')}
            type="password"
            autoComplete="new-password"
            value={password}
            onChange={setPassword}
            error={fieldError(change.failure, 'password')}
            isRequired
          />
          {fieldError(change.failure, 'password') === null && <Refusal failure={change.failure} />}
          <div>
            <Button type="submit" isPending={change.busy}>
              {t('choose')}
            </Button>
          </div>
        </Stack>
      </form>
    </Card>
  )
}
