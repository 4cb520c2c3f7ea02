import { parseHours } from '@cordee/domain/kernel/minutes'
import { data } from 'react-router'
import { type Problems, type Typed, typedIn } from '../../display/problems.ts'
import { DeclarationForm, hoursField, versionField } from '../../features/holder/declaration-form.tsx'
import { BackToDesk, Done } from '../../features/holder/done.tsx'
import { graphql } from '../../gql/holder/gql.ts'
import type { DeclarationSheetPageQuery } from '../../gql/holder/graphql.ts'
import { askAsHolder, sendAsHolder } from '../../holder.server.ts'
import { asDay, asMonth } from '../../messages/formats.ts'
import { refusalSentence } from '../../messages/refusal-sentence.ts'
import { translate, useTranslations } from '../../messages/translate.ts'
import { FormTitle } from '../../shell/form-title.tsx'
import { PhonePanel } from '../../shell/phone-panel.tsx'
import type { Route } from './+types/declaration-sheet-page'
import { again, doneIn, newKey, onTo, refusedWith } from './desk.server.ts'
import { privateHeaders, privateMeta } from './private.ts'

const DeclarationSheetPage = graphql(`
  query DeclarationSheetPage($month: Month!) {
    declarationSheet(month: $month) {
      month
      deadline
      holders {
        commitmentId
        holderName
        contractSubject
        lines {
          placementId
          version
          firstName
          lastName
          trade
          from
          to
          minutes
          countedMinutes
          alert {
            sentence
            limitMinutes
            weeklyMinutes
          }
          editable
          toComplete
          rejected
          underReview
          returnedReason
          refused {
            reason
            reasonCode
          }
        }
      }
    }
  }
`)

const DeclareMonth = graphql(`
  mutation DeclareMonth($lines: [HoursLineInput!]!, $key: String!) {
    declareHours(lines: $lines, idempotencyKey: $key) {
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

const mostMinutes = 744 * 60

const sheetOf = async (request: Request, month: string) => {
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) throw data(null, { status: 404 })
  return (await askAsHolder(request, DeclarationSheetPage, { month })).declarationSheet
}

type Sheet = DeclarationSheetPageQuery['declarationSheet']

/** What was typed for each person whose month is still open; an empty box says nothing. */
const linesTyped = (sheet: Sheet, typed: Typed) => {
  const problems: Record<string, string> = {}
  const open = sheet.holders.flatMap(({ lines }) => lines.filter(({ editable }) => editable))
  const lines = open.flatMap((line) => {
    const { placementId } = line
    const version = Number(typed[versionField(placementId)] ?? line.version)
    const field = hoursField(placementId)
    const text = typed[field]?.trim() ?? ''
    if (typed['act'] === 'zero') return [{ placementId, month: sheet.month, version, minutes: 0 }]
    if (text === '') return []
    const worked = parseHours(text)
    if (!worked.ok) problems[field] = refusalSentence(worked.error)
    else if (worked.value > mostMinutes) problems[field] = translate('sheet.tooMany')
    return worked.ok ? [{ placementId, month: sheet.month, version, minutes: worked.value }] : []
  })
  return { lines, problems: problems as Problems }
}

export async function loader({ request, params, url }: Route.LoaderArgs) {
  return { sheet: await sheetOf(request, params.month), sendKey: newKey(), done: doneIn(url) }
}

export async function action({ request, params }: Route.ActionArgs) {
  const typed = typedIn(await request.formData())
  const { lines, problems } = linesTyped(await sheetOf(request, params.month), typed)
  if (Object.keys(problems).length > 0) return again(typed, problems)
  if (lines.length === 0) return again(typed, { form: translate('sheet.empty') })
  const answer = await sendAsHolder(request, DeclareMonth, { lines, key: typed['key'] ?? newKey() })
  const result = answer?.declareHours ?? null
  return result?.__typename === 'MutationDeclareHoursSuccess'
    ? onTo(`/lien/heures/${params.month}`, 'hours')
    : refusedWith(typed, result)
}

export const headers = privateHeaders
export const meta = privateMeta

export default function DeclarationSheetRoute({ loaderData, actionData }: Route.ComponentProps) {
  const { sheet, sendKey, done } = loaderData
  const t = useTranslations('sheet')
  const title = t('title', { month: asMonth(sheet.month) })
  const said = { typed: actionData?.typed ?? {}, problems: actionData?.problems ?? {} }
  return (
    <div className="prose with-phone">
      <FormTitle title={title} refused={actionData !== undefined} />
      <BackToDesk />
      <Done done={actionData === undefined ? done : null} />
      <h1>{title}</h1>
      <p className="lead">{t('lead')}</p>
      <p>
        <b>{t('deadline', { day: asDay(sheet.deadline) })}</b>
      </p>
      {sheet.holders.length === 0 ? (
        <p>{t('nobody')}</p>
      ) : (
        <DeclarationForm sheet={sheet} sendKey={said.typed['key'] ?? sendKey} said={said} />
      )}
      <PhonePanel question="ask" />
    </div>
  )
}
