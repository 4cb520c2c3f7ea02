import { linkAudienceLabels } from '@cordee/domain/access/link'
import { Badge } from '@cordee/ui/badge'
import { Button } from '@cordee/ui/button'
import { Cluster, Line, Lines, Muted, Stack } from '@cordee/ui/layout'
import { useToast } from '@cordee/ui/toast'
import { useTranslations } from 'use-intl'
import { formatInstant } from '../../display/day.ts'
import { Refusal } from '../../display/refusal.tsx'
import { useAct } from '../../display/use-act.ts'
import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'

const LinkFragment = graphql(`
  fragment AccessLinks_link on AccessLink {
    id
    audience
    sentAt
    expiresAt
    lastOpenedAt
    revokedAt
  }
`)

const RevokeMutation = graphql(`
  mutation RevokeLink($id: Uuid!) {
    revokeLink(id: $id) {
      ... on MutationRevokeLinkSuccess {
        data {
          id
          ...AccessLinks_link
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

type Link = FragmentType<typeof LinkFragment>

const LinkLine = ({ link: masked, refetch }: { link: Link; refetch: string }) => {
  const t = useTranslations('access')
  const say = useToast()
  const link = readFragment(LinkFragment, masked)
  const revoke = useAct(RevokeMutation, [refetch])
  const old = new Date(link.expiresAt) <= new Date()
  const end = async () => {
    if ((await revoke.act({ id: link.id })) !== null) say(t('linkRevoked'))
  }
  return (
    <Line>
      <Cluster>
        <span>{t('linkLine', { space: linkAudienceLabels[link.audience], at: formatInstant(link.sentAt) })}</span>
        {link.lastOpenedAt !== null && (
          <Muted small>{t('linkOpened', { at: formatInstant(link.lastOpenedAt) })}</Muted>
        )}
        {link.revokedAt !== null && <Badge tone="bad">{t('linkIsRevoked')}</Badge>}
        {link.revokedAt === null && old && <Badge tone="info">{t('linkIsOld')}</Badge>}
        {link.revokedAt === null && (
          <Button size="small" tone="quiet" isPending={revoke.busy} onPress={() => void end()}>
            {t('linkRevoke')}
          </Button>
        )}
      </Cluster>
      <Refusal failure={revoke.failure} />
    </Line>
  )
}

type ListProps = {
  links: readonly (Link & { id: string })[]
  refetch: string
  sends: readonly { label: string; send: (key: string) => Promise<unknown>; busy: boolean }[]
  failure: Parameters<typeof Refusal>[0]['failure']
}

/** What was sent to somebody, how to send again, how to take back. */
export const LinkList = ({ links, refetch, sends, failure }: ListProps) => {
  const t = useTranslations('access')
  const say = useToast()
  const press = async (send: ListProps['sends'][number]['send']) => {
    if ((await send(crypto.randomUUID())) !== null) say(t('linkSent'))
  }
  return (
    <Stack>
      {links.length === 0 && <Muted>{t('linkNone')}</Muted>}
      <Lines>
        {links.map((link) => (
          <LinkLine key={link.id} link={link} refetch={refetch} />
        ))}
      </Lines>
      <Refusal failure={failure} />
      <Cluster>
        {sends.map(({ label, send, busy }) => (
          <Button key={label} size="small" isPending={busy} onPress={() => void press(send)}>
            {t('linkSend', { space: label })}
          </Button>
        ))}
      </Cluster>
    </Stack>
  )
}
