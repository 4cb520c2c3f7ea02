import { redirect } from 'react-router'
import { textOrNull, typedIn } from '../../display/problems.ts'
import { BackToDesk } from '../../features/holder/done.tsx'
import { ReferForm } from '../../features/holder/refer-form.tsx'
import { backToBlocks, MOST_PEOPLE, peopleTyped, personField } from '../../features/holder/refer-values.ts'
import { TradeBoxes } from '../../features/opportunity/trade-boxes.tsx'
import { graphql } from '../../gql/holder/gql.ts'
import { askAsHolder, sendAsHolder } from '../../holder.server.ts'
import { asDay } from '../../messages/formats.ts'
import { inFrench } from '../../messages/in-french.tsx'
import { translate, useTranslations } from '../../messages/translate.ts'
import { usePromisedCall } from '../../shell/contact.ts'
import { FormTitle } from '../../shell/form-title.tsx'
import { PhonePanel } from '../../shell/phone-panel.tsx'
import { communeOf } from '../callback-action.server.ts'
import { loadTradeChoice } from '../trade-choice.server.ts'
import type { Route } from './+types/refer-page'
import { again, newKey, onTo, ownName, refusedWith } from './desk.server.ts'
import { whoIsInside } from './holder-space.server.ts'
import { privateHeaders, privateMeta } from './private.ts'

const ReferPage = graphql(`
  query ReferPage($reads: Boolean!) {
    holder {
      name
      organisationName
    }
    offeredPositions {
      id
      slug
      title
      communeName
      reservedUntil
      reservedDays
    }
    followedReferrals @include(if: $reads) {
      participantId
      firstName
      lastName
    }
  }
`)

const ReferPeople = graphql(`
  mutation ReferPeople(
    $key: String!
    $opportunityId: Uuid
    $adviser: ReferringAdviserInput!
    $informationGiven: Boolean!
    $people: [ReferredPersonInput!]!
    $knownIds: [Uuid!]!
  ) {
    referPeople(
      idempotencyKey: $key
      opportunityId: $opportunityId
      adviser: $adviser
      informationGiven: $informationGiven
      people: $people
      knownIds: $knownIds
    ) {
      __typename
      ... on RuleRefusal {
        code
        field
      }
      ... on InvalidInput {
        issues {
          path
          message
        }
      }
      ... on Error {
        message
      }
    }
  }
`)

const positionIn = (url: URL): string | null => {
  const asked = url.searchParams.get('poste') ?? ''
  return /^[\da-f-]{36}$/.test(asked) ? asked : null
}

export async function loader({ request, url }: Route.LoaderArgs) {
  const reads = (await whoIsInside(request))?.confirmed ?? false
  const { holder, offeredPositions, followedReferrals } = await askAsHolder(request, ReferPage, { reads })
  const asked = url.searchParams.get('poste')
  const bySlug = offeredPositions.find(({ slug }) => slug === asked)
  // The link of a mail names the position as anybody reads it.
  if (bySlug !== undefined) throw redirect(`/lien/orienter?poste=${bySlug.id}`)
  const position = offeredPositions.find(({ id }) => id === asked) ?? null
  const chosen = url.searchParams.get('connue')
  // A position that closed meanwhile is no longer referred to: the person still is.
  if (asked !== null && position === null)
    throw redirect(`/lien/orienter${chosen === null ? '' : `?connue=${chosen}`}`)
  const known = new Map(
    (followedReferrals ?? []).map(({ participantId, firstName, lastName }) => [
      participantId,
      `${firstName} ${lastName}`,
    ]),
  )
  return {
    adviserName: ownName(holder),
    position,
    known: [...known].map(([participantId, name]) => ({ participantId, name })),
    chosen,
    trades: position === null ? await loadTradeChoice() : null,
    sendKey: newKey(),
  }
}

export async function action({ request, url }: Route.ActionArgs) {
  const typed = typedIn(await request.formData())
  const blocks = Number(typed['blocks'] ?? 1)
  if (typed['act'] === 'more') return again({ ...typed, blocks: String(blocks + 1) }, {}, 200)
  const { people, communes, blocks: filled } = peopleTyped(typed)
  const places = await Promise.all(communes.map(communeOf))
  const unknown = places.flatMap(({ error }, index) =>
    error === null ? [] : [[personField(filled[index] ?? index, 'commune'), error] as const],
  )
  if (unknown.length > 0) return again(typed, Object.fromEntries(unknown))
  const knownIds = Object.keys(typed).flatMap((name) => /^connue\.([\da-f-]{36})$/.exec(name)?.[1] ?? [])
  const sent = await sendAsHolder(request, ReferPeople, {
    key: typed['key'] ?? newKey(),
    opportunityId: positionIn(url),
    adviser: { name: typed['adviser.name'] ?? '', phone: textOrNull(typed['adviser.phone']) },
    informationGiven: typed['informationGiven'] === 'on',
    people: people.map((person, index) => ({ ...person, communeCode: places[index]?.code ?? null })),
    knownIds,
  })
  const result = sent?.referPeople ?? null
  if (result?.__typename === 'MutationReferPeopleSuccess') return onTo('/lien', 'referred')
  const refused = refusedWith(typed, result)
  return again(typed, backToBlocks(refused.data.problems, filled), refused.init?.status ?? 422)
}

export const headers = privateHeaders
export const meta = privateMeta

export default function ReferRoute({ loaderData, actionData }: Route.ComponentProps) {
  const { position, known, chosen, adviserName, trades, sendKey } = loaderData
  const t = useTranslations('refer')
  const call = usePromisedCall()
  const typed = actionData?.typed ?? {}
  const problems = actionData?.problems ?? {}
  const blocks = Math.min(MOST_PEOPLE, Math.max(1, Number(typed['blocks'] ?? 1)))
  return (
    <div className="prose with-phone">
      <FormTitle title={t('title')} refused={Object.keys(problems).length > 0} />
      <BackToDesk />
      <h1>{t('title')}</h1>
      <p className="lead">{t('lead', { call })}</p>
      {position !== null && (
        <p className="panel">
          {t.rich('position', { title: position.title, commune: position.communeName, fr: inFrench })}{' '}
          {position.reservedUntil !== null &&
            translate('adviser.reserved', {
              day: asDay(position.reservedUntil),
              left: position.reservedDays ?? 0,
            })}
        </p>
      )}
      <ReferForm
        sendKey={typed['key'] ?? sendKey}
        blocks={blocks}
        known={known}
        chosen={chosen}
        adviserName={adviserName}
        trades={trades && ((boxes) => <TradeBoxes {...trades} {...boxes} />)}
        said={{ typed, problems }}
      />
      <PhonePanel question="ask" />
    </div>
  )
}
