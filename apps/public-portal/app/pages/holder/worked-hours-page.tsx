import { parseHours } from '@cordee/domain/kernel/minutes'
import { type Problems, type Typed, typedIn } from '../../display/problems.ts'
import { BackToDesk } from '../../features/holder/done.tsx'
import { TotalsForm, totalField } from '../../features/holder/totals-form.tsx'
import { graphql } from '../../gql/holder/gql.ts'
import type { WorkedHoursPageQuery } from '../../gql/holder/graphql.ts'
import { askAsHolder, sendAsHolder } from '../../holder.server.ts'
import { langOfFrench } from '../../messages/french-text.ts'
import { refusalSentence } from '../../messages/refusal-sentence.ts'
import { translate, useTranslations } from '../../messages/translate.ts'
import { FormTitle } from '../../shell/form-title.tsx'
import { PhonePanel } from '../../shell/phone-panel.tsx'
import type { Route } from './+types/worked-hours-page'
import { again, newKey, onTo, orNotFound, refusedWith } from './desk.server.ts'
import { privateHeaders, privateMeta } from './private.ts'

const WorkedHoursPage = graphql(`
  query WorkedHoursPage {
    owedCommitments {
      id
      version
      contractSubject
      lotTitle
      workedMonths {
        month
        workedMinutes
      }
    }
  }
`)

const DeclareWorkedHours = graphql(`
  mutation DeclareWorkedHours($commitmentId: Uuid!, $version: Int!, $months: [WorkedMonthInput!]!, $key: String!) {
    declareWorkedHours(commitmentId: $commitmentId, version: $version, months: $months, idempotencyKey: $key) {
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

type Months = NonNullable<WorkedHoursPageQuery['owedCommitments'][number]['workedMonths']>

const owedOf = async (request: Request, commitmentId: string) => {
  const { owedCommitments } = await askAsHolder(request, WorkedHoursPage, {})
  const owed = orNotFound(owedCommitments.find(({ id }) => id === commitmentId))
  return { ...owed, workedMonths: orNotFound(owed.workedMonths) }
}

/** The totals that were typed; an empty box says nothing. */
const totalsTyped = (months: Months, typed: Typed) => {
  const problems: Record<string, string> = {}
  const said = months.flatMap(({ month }) => {
    const text = typed[totalField(month)]?.trim() ?? ''
    if (text === '') return []
    const worked = parseHours(text)
    if (worked.ok) return [{ month, workedMinutes: worked.value }]
    problems[totalField(month)] = refusalSentence(worked.error)
    return []
  })
  return { said, problems: problems as Problems }
}

export async function loader({ request, params }: Route.LoaderArgs) {
  return { owed: await owedOf(request, params.commitmentId), sendKey: newKey() }
}

export async function action({ request, params }: Route.ActionArgs) {
  const typed = typedIn(await request.formData())
  const { version, workedMonths } = await owedOf(request, params.commitmentId)
  const { said, problems } = totalsTyped(workedMonths, typed)
  if (Object.keys(problems).length > 0) return again(typed, problems)
  if (said.length === 0) return again(typed, { form: translate('totals.empty') })
  const sent = await sendAsHolder(request, DeclareWorkedHours, {
    commitmentId: params.commitmentId,
    version: Number(typed['lu'] ?? version),
    months: said,
    key: typed['key'] ?? newKey(),
  })
  const result = sent?.declareWorkedHours ?? null
  return result?.__typename === 'MutationDeclareWorkedHoursSuccess'
    ? onTo('/lien', 'hours')
    : refusedWith(typed, result)
}

export const headers = privateHeaders
export const meta = privateMeta

export default function WorkedHoursRoute({ loaderData, actionData }: Route.ComponentProps) {
  const { owed, sendKey } = loaderData
  const t = useTranslations('totals')
  const said = { typed: actionData?.typed ?? {}, problems: actionData?.problems ?? {} }
  return (
    <div className="prose with-phone">
      <FormTitle title={t('title')} refused={actionData !== undefined} />
      <BackToDesk />
      <h1>{t('title')}</h1>
      <p className="lead" lang={langOfFrench()}>
        {owed.contractSubject} · {owed.lotTitle}
      </p>
      <p>{t('lead')}</p>
      <p>{t('why')}</p>
      {owed.workedMonths.length === 0 ? (
        <p>{t('none')}</p>
      ) : (
        <TotalsForm
          months={owed.workedMonths}
          version={owed.version}
          sendKey={said.typed['key'] ?? sendKey}
          said={said}
        />
      )}
      <PhonePanel question="ask" />
    </div>
  )
}
