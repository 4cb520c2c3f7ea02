import { Badge } from '@cordee/ui/badge'
import { Button } from '@cordee/ui/button'
import { Card } from '@cordee/ui/card'
import { Line, Lines, Muted } from '@cordee/ui/layout'
import { useToast } from '@cordee/ui/toast'
import { useTranslations } from 'use-intl'
import { formatInstant } from '../../display/day.ts'
import { Refusal } from '../../display/refusal.tsx'
import { useAct } from '../../display/use-act.ts'
import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'

const ViewerFragment = graphql(`
  fragment SessionsCard_viewer on Viewer {
    sessions {
      id
      device
      lastSeenAt
      current
    }
  }
`)

const CloseMutation = graphql(`
  mutation CloseStaffSession($id: Uuid) {
    closeStaffSession(id: $id) {
      ... on MutationCloseStaffSessionSuccess {
        data
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

/** Where one is signed in: a session left open on another computer is closed from here. */
export const SessionsCard = ({ viewer: masked }: { viewer: FragmentType<typeof ViewerFragment> }) => {
  const t = useTranslations('access')
  const say = useToast()
  const { sessions } = readFragment(ViewerFragment, masked)
  const close = useAct(CloseMutation, ['Account'])
  const end = async (id: string | null) => {
    if ((await close.act({ id })) !== null) say(t('sessionClosed'))
  }
  return (
    <Card title={t('sessions')}>
      <Lines>
        {sessions.map((session) => (
          <Line key={session.id}>
            <span>
              {session.device} <Muted small>{t('seen', { at: formatInstant(session.lastSeenAt) })}</Muted>
            </span>
            {session.current ? (
              <Badge tone="good">{t('thisOne')}</Badge>
            ) : (
              <Button size="small" tone="quiet" onPress={() => void end(session.id)}>
                {t('closeOne')}
              </Button>
            )}
          </Line>
        ))}
      </Lines>
      <Refusal failure={close.failure} />
      {sessions.length > 1 && <Button onPress={() => void end(null)}>{t('closeOthers')}</Button>}
    </Card>
  )
}
