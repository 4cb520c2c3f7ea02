import { useMutation, useQuery } from '@apollo/client/react'
import { Button } from '@cordee/ui/button'
import { Dialog } from '@cordee/ui/dialog'
import { Cluster, Stack } from '@cordee/ui/layout'
import { LinkButton } from '@cordee/ui/link-button'
import { TextField } from '@cordee/ui/text-field'
import { createContext, type FormEvent, type ReactNode, use, useCallback, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { graphql } from '../gql/gql.ts'

const StepUpMutation = graphql(`
  mutation StepUp($code: String!) {
    stepUp(code: $code) {
      ... on MutationStepUpSuccess {
        data
      }
      ... on Error {
        message
      }
    }
  }
`)

const ProviderQuery = graphql(`
  query StepUpProvider {
    identityProviderOffered
  }
`)

const StepUpContext = createContext<() => Promise<boolean>>(async () => false)

/** The provider asks again who they are, and sends them back to this page. */
const againAt = ({ pathname, search }: Location): string =>
  `/proconnect?confirmer=1&suite=${encodeURIComponent(pathname + search)}`

/** Asks a code of the telephone before something that matters. @returns whether it was given */
export const useStepUp = () => use(StepUpContext)

export const StepUpProvider = ({ children }: { children: ReactNode }) => {
  const t = useTranslations('access')
  const common = useTranslations('display')
  const [run, { loading }] = useMutation(StepUpMutation)
  const [open, setOpen] = useState(false)
  const { data: offered } = useQuery(ProviderQuery, { skip: !open })
  const [code, setCode] = useState('')
  const [refusal, setRefusal] = useState<string | null>(null)
  const answer = useRef<((given: boolean) => void) | null>(null)

  const ask = useCallback(() => {
    setCode('')
    setRefusal(null)
    setOpen(true)
    return new Promise<boolean>((resolve) => {
      answer.current = resolve
    })
  }, [])
  const end = (given: boolean) => {
    setOpen(false)
    answer.current?.(given)
    answer.current = null
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const { data } = await run({ variables: { code } })
    const told = data?.stepUp
    if (told !== undefined && 'data' in told) end(true)
    else setRefusal(told !== undefined && 'message' in told ? told.message : t('codeRefused'))
  }

  return (
    <StepUpContext value={ask}>
      {children}
      <Dialog label={t('stepUpTitle')} isOpen={open} onOpenChange={(stays) => !stays && end(false)} padded>
        <form onSubmit={(event) => void submit(event).catch(() => setRefusal(t('codeRefused')))}>
          <Stack>
            <h2>{t('stepUpTitle')}</h2>
            <p>{t('stepUpText')}</p>
            <TextField
              label={t('code')}
              inputMode="numeric"
              autoComplete="one-time-code"
              value={code}
              onChange={setCode}
              error={refusal}
              autoFocus
              isRequired
            />
            <Cluster>
              <Button type="submit" tone="primary" isPending={loading}>
                {t('confirm')}
              </Button>
              <Button tone="quiet" onPress={() => end(false)}>
                {common('cancel')}
              </Button>
            </Cluster>
            {offered?.identityProviderOffered && (
              <>
                <LinkButton href={againAt(window.location)} target="_top">
                  {t('providerAgain')}
                </LinkButton>
                <p>{t('providerAgainHint')}</p>
              </>
            )}
          </Stack>
        </form>
      </Dialog>
    </StepUpContext>
  )
}
