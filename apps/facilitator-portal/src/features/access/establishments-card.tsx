import { Button } from '@cordee/ui/button'
import { Card } from '@cordee/ui/card'
import { Stack } from '@cordee/ui/layout'
import { TextArea } from '@cordee/ui/text-area'
import { useToast } from '@cordee/ui/toast'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Refusal } from '../../display/refusal.tsx'
import { useAct } from '../../display/use-act.ts'
import { graphql } from '../../gql/gql.ts'

const KeepMutation = graphql(`
  mutation KeepEstablishments($sirets: [String!]!) {
    keepEstablishments(sirets: $sirets) {
      ... on MutationKeepEstablishmentsSuccess {
        data
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

/** From where one may enter by the identity provider. */
export const EstablishmentsCard = ({ sirets }: { sirets: readonly string[] }) => {
  const t = useTranslations('access')
  const say = useToast()
  const [text, setText] = useState(sirets.join('\n'))
  const keep = useAct(KeepMutation, ['Accounts'])
  const submit = async () => {
    const lines = text.split('\n').map((line) => line.trim())
    const kept = await keep.act({ sirets: lines.filter((line) => line !== '') })
    if (kept === null) return
    setText(kept.join('\n'))
    say(t('done'))
  }
  return (
    <Card title={t('establishments')}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <Stack>
          <p>{t('establishmentsText')}</p>
          <TextArea label={t('establishmentsLabel')} value={text} onChange={setText} />
          <Refusal failure={keep.failure} />
          <Button type="submit" isPending={keep.busy}>
            {t('establishmentsKeep')}
          </Button>
        </Stack>
      </form>
    </Card>
  )
}
