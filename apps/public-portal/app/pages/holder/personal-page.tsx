import { ConfirmForm } from '../../features/holder/confirm-form.tsx'
import { Done } from '../../features/holder/done.tsx'
import { LeaveForm } from '../../features/holder/leave-form.tsx'
import { OwnFile } from '../../features/holder/own-file.tsx'
import { OwnReads } from '../../features/holder/own-reads.tsx'
import { OwnRequests } from '../../features/holder/own-requests.tsx'
import { PhoneEntrance } from '../../features/holder/phone-entrance.tsx'
import { graphql } from '../../gql/holder/gql.ts'
import { askAsHolder, challengeOf } from '../../holder.server.ts'
import { followUpIn } from '../../messages/follow-up.ts'
import { useTranslations } from '../../messages/translate.ts'
import { FormTitle } from '../../shell/form-title.tsx'
import { PhonePanel } from '../../shell/phone-panel.tsx'
import type { Route } from './+types/personal-page'
import { doneIn } from './desk.server.ts'
import { confirm, leave, whoIsInside } from './holder-space.server.ts'
import { askForCode, enterCode, startAgain } from './phone-entrance.server.ts'
import { privateHeaders, privateMeta } from './private.ts'

const OwnFilePage = graphql(`
  query OwnFilePage {
    ownFile {
      confirmed
      countsUntil
      requests {
        id
        version
        position
        followUp {
          step
          title
          meaning
          next
          promise
          by
          reasonCode
          reason
          help
          calledInVain
        }
      }
      months {
        id
        month
        employerName
        minutes
        status
      }
      shares {
        id
        version
        purpose
        organisationName
        from
      }
      reads {
        on
        who
        kind
        times
      }
    }
    ownRequests {
      id
      reference
      position
      askedOn
      canWithdraw
      version
      followUp {
        step
        title
        meaning
        next
        promise
        by
        reasonCode
        reason
        help
        calledInVain
      }
    }
    ownRequestReads {
      on
      who
      kind
      times
    }
  }
`)

const inItsLanguage = <Request extends { followUp: Parameters<typeof followUpIn>[0] }>(
  each: Request,
): Request => ({
  ...each,
  followUp: followUpIn(each.followUp),
})

export async function loader({ request, url }: Route.LoaderArgs) {
  const inside = await whoIsInside(request)
  const holder = inside?.audience === 'JOBSEEKER' ? inside : null
  const own = holder === null ? null : await askAsHolder(request, OwnFilePage, {})
  const waiting = holder === null && challengeOf(request) !== null
  return {
    holder,
    file: own?.ownFile ? { ...own.ownFile, requests: own.ownFile.requests.map(inItsLanguage) } : null,
    requests: (own?.ownRequests ?? []).map(inItsLanguage),
    requestReads: own?.ownRequestReads ?? [],
    waiting,
    left: url.searchParams.has('ferme'),
    done: doneIn(url),
  }
}

export async function action({ request }: Route.ActionArgs) {
  const form = await request.formData()
  switch (form.get('act')) {
    case 'leave':
      return leave(request, '/suivi')
    case 'phone':
      return askForCode(request, form)
    case 'code':
      return enterCode(request, form)
    case 'again':
      return startAgain()
    default:
      return confirm(request, form)
  }
}

export const headers = privateHeaders

export const meta = privateMeta

export default function PersonalRoute({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslations('space')
  const { holder, file, requests, requestReads, waiting, left, done } = loaderData
  const entrance = actionData && 'entrance' in actionData ? actionData.entrance : null
  return (
    <div className="prose with-phone">
      <FormTitle title={t('JOBSEEKER')} refused={actionData !== undefined} />
      <Done done={done} />
      <h1>{t('JOBSEEKER')}</h1>
      {left && <p role="status">{t('left')}</p>}
      {holder === null && <PhoneEntrance {...(entrance ?? { waiting, phone: '', problem: null })} />}
      {holder?.confirmed && <p className="lead">{t('hello', { name: holder.name ?? '' })}</p>}
      {holder !== null && <OwnRequests requests={requests} alone={file === null} />}
      {file !== null && <OwnFile file={file} />}
      {holder?.confirmed && file === null && requests.length > 0 && (
        <OwnReads title="requestReadsTitle" reads={requestReads} />
      )}
      {holder?.confirmed === false &&
        (holder.canConfirm ? (
          <ConfirmForm problem={actionData?.problem ?? null} />
        ) : (
          <p className="lead">{t('cannotConfirm')}</p>
        ))}
      {holder !== null && (
        <>
          <p>{t('carrier', { carrier: holder.carrierName })}</p>
          <LeaveForm />
        </>
      )}
      <PhonePanel question="prefer" />
    </div>
  )
}
