import { day, parseDay } from '@cordee/domain/kernel/day'
import { readStudyRequest } from '@cordee/domain/opportunity/study-request'
import { data, redirect } from 'react-router'
import { send } from '../apollo.server.ts'
import { Choice, ChoiceGroup, Field, ProblemSummary } from '../display/fields.tsx'
import styles from '../display/form.module.css'
import { everyRefusal, missing, type Problems, problemsOf } from '../display/problems.ts'
import { isFromARobot, postedKey, postedText } from '../features/opportunity/posted-text.ts'
import { RobotTrap } from '../features/opportunity/robot-trap.tsx'
import { graphql } from '../gql/gql.ts'
import { inFull } from '../messages/formats.ts'
import { translate, useTranslations } from '../messages/translate.ts'
import { useContact } from '../shell/contact.ts'
import { FormTitle } from '../shell/form-title.tsx'
import { PhonePanel } from '../shell/phone-panel.tsx'
import type { Route } from './+types/study-page'

const RequestStudy = graphql(`
  mutation RequestStudy($key: Uuid!, $input: StudyRequestInput!) {
    requestStudy(idempotencyKey: $key, input: $input) {
      ... on MutationRequestStudySuccess {
        data {
          answerBefore
        }
      }
      ... on RuleRefusal {
        code
        field
      }
      ... on Error {
        message
      }
    }
  }
`)

const fields = ['organisation', 'subject', 'contact', 'phone', 'email', 'details'] as const
type Named = (typeof fields)[number]
const longest: Record<Named, number> = {
  organisation: 200,
  subject: 300,
  contact: 120,
  phone: 30,
  email: 254,
  details: 1_000,
}

const KINDS = ['BUYER', 'COMPANY'] as const

/** What the browser of somebody who wrote it before may fill in. */
const completed: Partial<Record<Named, string>> = {
  organisation: 'organization',
  contact: 'name',
  phone: 'tel',
  email: 'email',
}

// The promised day is the API's affair: any day will do to hear what is missing.
const ANY_DAY = day('2026-01-01')
const ANSWERED = { organisation: '?', subject: '?', phone: '0465710000', email: '', details: '' }

export const loader = ({ url }: Route.LoaderArgs) => {
  const before = parseDay(url.searchParams.get('avant') ?? '')
  return {
    formKey: crypto.randomUUID(),
    writtenAt: Date.now(),
    answerBefore: before.ok ? before.value : null,
  }
}

export async function action({ request }: Route.ActionArgs) {
  const form = await request.formData()
  const key = postedKey(form)
  const typed = Object.fromEntries(
    fields.map((field) => [field, postedText(form, field, longest[field])]),
  ) as Record<Named, string>
  const kind = KINDS.find((each) => each === form.get('kind')) ?? null
  const refused = (problems: Problems, status = 422) => data({ typed, kind, key, problems }, { status })
  const problems = {
    ...missing({ kind: kind === null && translate('study.kindNeeded') }),
    ...everyRefusal((input) => readStudyRequest(input, ANY_DAY), typed, ANSWERED),
  }
  if (kind === null || Object.keys(problems).length > 0) return refused(problems)
  // Asked last: a form that came back for another reason has had its time to be read.
  if (isFromARobot(form, Date.now())) return refused({ form: translate('errors.tooFast') })
  const answer = await send(
    RequestStudy,
    { key, input: { kind, ...typed } },
    request.headers.get('x-visitor-address'),
  )
  const words = { unavailable: translate('error.unavailableTitle'), stale: translate('error.brokenTitle') }
  if (answer === null) return refused(problemsOf(null, words), 503)
  const result = answer.requestStudy
  return 'data' in result
    ? redirect(`/etude?avant=${result.data.answerBefore}`, 303)
    : refused(problemsOf(result, words))
}

export const headers: Route.HeadersFunction = () => ({ 'cache-control': 'no-store' })

export const meta: Route.MetaFunction = () => [{ name: 'description', content: translate('study.lead') }]

export default function StudyRoute({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslations()
  const { territory } = useContact()
  const name = territory?.facilitatorFirstName ?? ''
  if (actionData === undefined && loaderData.answerBefore !== null) {
    return (
      <div className="prose with-phone">
        <FormTitle title={t('study.doneTitle')} refused={false} />
        <h1>{t('study.doneTitle')}</h1>
        <p className="lead">{t('study.done', { name, day: inFull(loaderData.answerBefore) })}</p>
        <PhonePanel question="ask" />
      </div>
    )
  }
  const problems = actionData?.problems ?? {}
  return (
    <div className="prose with-phone">
      <FormTitle title={t('study.title')} refused={actionData !== undefined} />
      <h1>{t('study.title')}</h1>
      <p className="lead">{t('study.lead')}</p>
      <form method="post" className={styles.form} noValidate>
        <RobotTrap formKey={actionData?.key ?? loaderData.formKey} writtenAt={loaderData.writtenAt} />
        <ProblemSummary problems={problems} />
        <ChoiceGroup name="kind" legend={t('study.you')} error={problems['kind']}>
          <div className={styles.choices}>
            {KINDS.map((kind) => (
              <Choice
                key={kind}
                type="radio"
                name="kind"
                value={kind}
                defaultChecked={actionData?.kind === kind}
              >
                {t(`words.studyKind.${kind}`)}
              </Choice>
            ))}
          </div>
        </ChoiceGroup>
        {fields.map((field) => (
          <Field
            key={field}
            name={field}
            type={field === 'phone' ? 'tel' : field === 'email' ? 'email' : 'text'}
            label={t(`study.fields.${field}.label`)}
            hint={t(`study.fields.${field}.hint`)}
            error={problems[field]}
            defaultValue={actionData?.typed[field]}
            autoComplete={completed[field] ?? 'off'}
            maxLength={longest[field]}
          />
        ))}
        <p>{t('study.kept')}</p>
        <button type="submit" className="button">
          {t('study.submit')}
        </button>
      </form>
      <PhonePanel question="ask" />
    </div>
  )
}
