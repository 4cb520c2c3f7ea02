import { data } from 'react-router'
import { send } from '../apollo.server.ts'
import { Choice, Field, ProblemSummary } from '../display/fields.tsx'
import styles from '../display/form.module.css'
import { isFromARobot, postedKey, postedText } from '../features/opportunity/posted-text.ts'
import { RobotTrap } from '../features/opportunity/robot-trap.tsx'
import { graphql } from '../gql/gql.ts'
import { inFull } from '../messages/formats.ts'
import { refusalSentence } from '../messages/refusal-sentence.ts'
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

export const loader = () => ({ formKey: crypto.randomUUID(), writtenAt: Date.now() })

export async function action({ request }: Route.ActionArgs) {
  const form = await request.formData()
  const key = postedKey(form)
  const typed = Object.fromEntries(
    fields.map((field) => [field, postedText(form, field, longest[field])]),
  ) as Record<Named, string>
  const kind = KINDS.find((each) => each === form.get('kind')) ?? null
  const refused = (field: string | null, message: string, status = 422) =>
    data({ typed, kind, key, error: { field, message }, answerBefore: null }, { status })
  if (isFromARobot(form, Date.now())) return refused(null, translate('errors.tooFast'))
  if (kind === null) return refused('kind', translate('study.kindNeeded'))
  const answer = await send(
    RequestStudy,
    { key, input: { kind, ...typed } },
    request.headers.get('x-visitor-address'),
  )
  if (answer === null) return refused(null, translate('error.unavailableTitle'), 503)
  const result = answer.requestStudy
  if ('data' in result) {
    return data({ typed, kind, key, error: null, answerBefore: result.data.answerBefore }, { status: 200 })
  }
  const message = 'message' in result ? refusalSentence(result) : translate('error.brokenTitle')
  return refused('field' in result ? result.field : null, message)
}

export const headers: Route.HeadersFunction = () => ({ 'cache-control': 'no-store' })

export const meta: Route.MetaFunction = () => [{ name: 'description', content: translate('study.lead') }]

export default function StudyRoute({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslations()
  const { territory } = useContact()
  const name = territory?.facilitatorFirstName ?? ''
  if (actionData?.answerBefore) {
    return (
      <div className="prose with-phone">
        <FormTitle title={t('study.doneTitle')} refused={false} />
        <h1>{t('study.doneTitle')}</h1>
        <p className="lead">{t('study.done', { name, day: inFull(actionData.answerBefore) })}</p>
        <PhonePanel question="ask" />
      </div>
    )
  }
  const error = actionData?.error ?? null
  return (
    <div className="prose with-phone">
      <FormTitle title={t('study.title')} refused={error !== null} />
      <h1>{t('study.title')}</h1>
      <p className="lead">{t('study.lead')}</p>
      <form method="post" className={styles.form} noValidate>
        <RobotTrap formKey={actionData?.key ?? loaderData.formKey} writtenAt={loaderData.writtenAt} />
        <ProblemSummary problems={error === null ? {} : { [error.field ?? 'form']: error.message }} />
        <fieldset>
          <legend>{t('study.you')}</legend>
          {error?.field === 'kind' && (
            <p id="kind" className={styles.error}>
              {error.message}
            </p>
          )}
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
        </fieldset>
        {fields.map((field) => (
          <Field
            key={field}
            name={field}
            type={field === 'phone' ? 'tel' : field === 'email' ? 'email' : 'text'}
            label={t(`study.fields.${field}.label`)}
            hint={t(`study.fields.${field}.hint`)}
            error={error?.field === field ? error.message : undefined}
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
