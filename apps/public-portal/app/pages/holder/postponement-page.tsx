import { endKept } from '@cordee/domain/commitment/postponement-request'
import type { Day } from '@cordee/domain/kernel/day'
import { dayOrNull, typedIn } from '../../display/problems.ts'
import { BackToDesk } from '../../features/holder/done.tsx'
import { PostponementForm } from '../../features/holder/postponement-form.tsx'
import { graphql } from '../../gql/holder/gql.ts'
import { askAsHolder, sendAsHolder } from '../../holder.server.ts'
import { asDay } from '../../messages/formats.ts'
import { langOfFrench } from '../../messages/french-text.ts'
import { translate, useTranslations } from '../../messages/translate.ts'
import { FormTitle } from '../../shell/form-title.tsx'
import { PhonePanel } from '../../shell/phone-panel.tsx'
import type { Route } from './+types/postponement-page'
import { again, newKey, onTo, orNotFound, refusedWith } from './desk.server.ts'
import { privateHeaders, privateMeta } from './private.ts'

const PostponementPage = graphql(`
  query PostponementPage {
    owedCommitments {
      id
      contractSubject
      lotTitle
      startsOn
      endsOn
    }
  }
`)

const AskPostponement = graphql(`
  mutation AskPostponement(
    $commitmentId: Uuid!
    $newStartOn: Day!
    $newEndOn: Day
    $reason: String!
    $key: String!
  ) {
    askPostponement(
      commitmentId: $commitmentId
      newStartOn: $newStartOn
      newEndOn: $newEndOn
      reason: $reason
      idempotencyKey: $key
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

const owedIn = async (request: Request, commitmentId: string) => {
  const { owedCommitments } = await askAsHolder(request, PostponementPage, {})
  return orNotFound(owedCommitments.find(({ id }) => id === commitmentId))
}

export async function loader({ request, params }: Route.LoaderArgs) {
  return { owed: await owedIn(request, params.commitmentId), sendKey: newKey() }
}

export async function action({ request, params }: Route.ActionArgs) {
  const typed = typedIn(await request.formData())
  const newStartOn = dayOrNull(typed['newStartOn'])
  if (newStartOn === null) return again(typed, { newStartOn: translate('desk.dayNeeded') })
  const newEndOn = dayOrNull(typed['newEndOn'])
  if (newEndOn === null) {
    // The end that follows is seen before it is asked for.
    const { startsOn, endsOn } = await owedIn(request, params.commitmentId)
    if (startsOn !== null && endsOn !== null) {
      const end = endKept({ from: startsOn as Day, to: endsOn as Day }, newStartOn as Day)
      return again({ ...typed, newEndOn: end, shown: end }, {}, 200)
    }
  }
  const sent = await sendAsHolder(request, AskPostponement, {
    commitmentId: params.commitmentId,
    newStartOn,
    newEndOn,
    reason: typed['reason'] ?? '',
    key: typed['key'] ?? newKey(),
  })
  const result = sent?.askPostponement ?? null
  return result?.__typename === 'MutationAskPostponementSuccess'
    ? onTo('/lien', 'delay')
    : refusedWith(typed, result)
}

export const headers = privateHeaders
export const meta = privateMeta

export default function PostponementRoute({ loaderData, actionData }: Route.ComponentProps) {
  const { owed, sendKey } = loaderData
  const t = useTranslations('delay')
  const said = { typed: actionData?.typed ?? {}, problems: actionData?.problems ?? {} }
  return (
    <div className="prose with-phone">
      <FormTitle title={t('title')} refused={Object.keys(said.problems).length > 0} />
      <BackToDesk />
      <h1>{t('title')}</h1>
      <p className="lead" lang={langOfFrench()}>
        {owed.contractSubject} · {owed.lotTitle}
      </p>
      <p>{t('lead')}</p>
      {owed.startsOn === null || owed.endsOn === null ? (
        <p>{t('noDates')}</p>
      ) : (
        <>
          <p>
            <b>{t('now', { start: asDay(owed.startsOn), end: asDay(owed.endsOn) })}</b>
          </p>
          {said.typed['shown'] !== undefined && (
            <p className="panel" role="status">
              {t('endShown', { day: asDay(said.typed['shown']) })}
            </p>
          )}
          <PostponementForm sendKey={said.typed['key'] ?? sendKey} said={said} />
        </>
      )}
      <PhonePanel question="ask" />
    </div>
  )
}
