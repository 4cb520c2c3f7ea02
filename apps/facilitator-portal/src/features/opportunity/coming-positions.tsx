import { formatHours, minutes } from '@cordee/domain/kernel/minutes'
import { Badge } from '@cordee/ui/badge'
import { Button } from '@cordee/ui/button'
import { Card } from '@cordee/ui/card'
import { Cluster, Muted, Stack } from '@cordee/ui/layout'
import { Table } from '@cordee/ui/table'
import { useToast } from '@cordee/ui/toast'
import { useState } from 'react'
import { Link } from 'react-aria-components/Link'
import { useTranslations } from 'use-intl'
import { Refusal } from '../../display/refusal.tsx'
import { useAct } from '../../display/use-act.ts'
import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'
import { CorrectComing } from './correct-coming.tsx'

const RowFragment = graphql(`
  fragment ComingPositions_position on ComingPosition {
    commitmentId
    contractId
    contractSubject
    lotTitle
    holderName
    holderNamedPublicly
    owed
    tradeLabel
    communeName
    places
    period
    hidden
    shown
    requestCount
    version
    ...CorrectComing_position
  }
`)

const HideMutation = graphql(`
  mutation HideComingPosition($commitmentId: Uuid!, $version: Int!) {
    hideComingPosition(commitmentId: $commitmentId, version: $version) {
      ... on MutationHideComingPositionSuccess {
        data {
          commitmentId
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

const ShowMutation = graphql(`
  mutation ShowComingPosition($commitmentId: Uuid!, $version: Int!) {
    showComingPosition(commitmentId: $commitmentId, version: $version) {
      ... on MutationShowComingPositionSuccess {
        data {
          commitmentId
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

type Position = FragmentType<typeof RowFragment>

const Row = ({ position: masked }: { position: Position }) => {
  const t = useTranslations('coming')
  const say = useToast()
  const position = readFragment(RowFragment, masked)
  const { commitmentId, version, hidden, shown } = position
  const [correcting, setCorrecting] = useState(false)
  const hide = useAct(HideMutation, ['Opportunities'])
  const show = useAct(ShowMutation, ['Opportunities'])
  const toggle = async () => {
    const done = await (hidden ? show : hide).act({ commitmentId, version })
    if (done !== null) say(t(hidden ? 'shownAgain' : 'nowHidden'))
  }
  const state = hidden ? 'hidden' : shown ? 'shown' : 'incomplete'
  return (
    <>
      <tr>
        <th scope="row">
          {position.tradeLabel ?? t('noTrade')}
          <div>
            <Muted small>{position.communeName ?? t('noCommune')}</Muted>
          </div>
        </th>
        <td>
          <Link href={`/marches/${position.contractId}`}>{position.lotTitle}</Link>
          <div>
            <Muted small>
              {position.holderName}
              {position.holderNamedPublicly ? '' : t('notNamed')}
            </Muted>
          </div>
        </td>
        <td>{position.period ?? t('noPeriod')}</td>
        <td data-align="end">{position.places}</td>
        <td data-align="end">{formatHours(minutes(position.owed))}</td>
        <td data-align="end">{position.requestCount}</td>
        <td>
          <Badge tone={shown ? 'good' : hidden ? 'neutral' : 'attention'}>{t(`states.${state}`)}</Badge>
        </td>
        <td>
          <Cluster>
            <Button size="small" onPress={() => setCorrecting(!correcting)}>
              {t('correct')}
            </Button>
            <Button size="small" isPending={hide.busy || show.busy} onPress={() => void toggle()}>
              {t(hidden ? 'show' : 'hide')}
            </Button>
          </Cluster>
          <Refusal failure={hide.failure ?? show.failure} />
        </td>
      </tr>
      {correcting && (
        <tr>
          <td colSpan={8}>
            <CorrectComing position={position} onDone={() => setCorrecting(false)} />
          </td>
        </tr>
      )}
    </>
  )
}

/** What the public portal announces by itself, from the hours still owed: seen, corrected, hidden here. */
export const ComingPositions = ({
  positions,
}: {
  positions: readonly (Position & { commitmentId: string })[]
}) => {
  const t = useTranslations('coming')
  if (positions.length === 0) return null
  return (
    <Card title={t('title')}>
      <Stack>
        <Muted>{t('intro')}</Muted>
        <Table caption={t('title')} narrow="stack">
          <thead>
            <tr>
              <th scope="col">{t('trade')}</th>
              <th scope="col">{t('lot')}</th>
              <th scope="col">{t('period')}</th>
              <th scope="col" data-align="end">
                {t('places')}
              </th>
              <th scope="col" data-align="end">
                {t('owed')}
              </th>
              <th scope="col" data-align="end">
                {t('requests')}
              </th>
              <th scope="col">{t('state')}</th>
              <th scope="col">{t('acts')}</th>
            </tr>
          </thead>
          <tbody>
            {positions.map((position) => (
              <Row key={position.commitmentId} position={position} />
            ))}
          </tbody>
        </Table>
      </Stack>
    </Card>
  )
}
