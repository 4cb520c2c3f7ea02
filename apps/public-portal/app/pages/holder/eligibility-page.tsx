import type { Day } from '@cordee/domain/kernel/day'
import { refuse } from '@cordee/domain/participant/refusals'
import { data } from 'react-router'
import { dayOrNull, missing, textOrNull, typedIn } from '../../display/problems.ts'
import { BackToDesk } from '../../features/holder/done.tsx'
import { EligibilityForm } from '../../features/holder/eligibility-form.tsx'
import { criteriaTyped } from '../../features/holder/eligibility-values.ts'
import { graphql } from '../../gql/holder/gql.ts'
import { askAsHolder, sendAsHolder } from '../../holder.server.ts'
import { asDay } from '../../messages/formats.ts'
import { langOfFrench } from '../../messages/french-text.ts'
import { refusalSentence } from '../../messages/refusal-sentence.ts'
import { translate, useTranslations } from '../../messages/translate.ts'
import { FormTitle } from '../../shell/form-title.tsx'
import { loadTerritory } from '../../shell/territory.server.ts'
import type { Route } from './+types/eligibility-page'
import { again, newKey, onTo, orNotFound, ownName, refusedWith } from './desk.server.ts'
import { readerInside } from './holder-space.server.ts'
import { privateHeaders, privateMeta } from './private.ts'

const EligibilityPage = graphql(`
  query EligibilityPage {
    holder {
      name
      organisationName
    }
    followedReferrals {
      participantId
      firstName
      lastName
      formMissing
    }
  }
`)

const SubmitEligibilityForm = graphql(`
  mutation SubmitEligibilityForm($input: EligibilityFormInput!, $key: String!) {
    submitEligibilityForm(input: $input, idempotencyKey: $key) {
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

export async function loader({ request, params }: Route.LoaderArgs) {
  await readerInside(request)
  const { holder, followedReferrals } = await askAsHolder(request, EligibilityPage, {})
  const person = orNotFound(
    followedReferrals.find(({ participantId }) => participantId === params.participantId),
  )
  const territory = await loadTerritory()
  if (territory === null) throw data(null, { status: 503 })
  return { person, adviserName: ownName(holder), today: territory.today as Day, sendKey: newKey() }
}

export async function action({ request, params }: Route.ActionArgs) {
  const typed = typedIn(await request.formData())
  const seenOn = dayOrNull(typed['seenOn'])
  const criteria = criteriaTyped(typed)
  const noticeGivenOn = dayOrNull(typed['noticeGivenOn'])
  const problems = missing({
    criteria: criteria.length === 0 && refusalSentence(refuse('CRITERION_NEEDED')),
    seenOn: seenOn === null && translate('desk.dayNeeded'),
    noticeGivenOn: noticeGivenOn === null && refusalSentence(refuse('INFORMATION_NEEDED')),
    agreed: typed['agreed'] !== 'on' && refusalSentence(refuse('AGREEMENT_NEEDED')),
    signedBy: textOrNull(typed['signedBy']) === null && translate('desk.signatureNeeded'),
    capacity: textOrNull(typed['capacity']) === null && translate('desk.capacityNeeded'),
  })
  if (seenOn === null || Object.keys(problems).length > 0) return again(typed, problems)
  const sent = await sendAsHolder(request, SubmitEligibilityForm, {
    key: typed['key'] ?? newKey(),
    input: {
      participantId: params.participantId,
      criteria,
      seenOn,
      noticeGivenOn,
      agreed: typed['agreed'] === 'on',
      employerName: textOrNull(typed['employerName']),
      firstWorkDay: dayOrNull(typed['firstWorkDay']),
      signedBy: typed['signedBy'] ?? '',
      capacity: typed['capacity'] ?? '',
    },
  })
  const result = sent?.submitEligibilityForm ?? null
  return result?.__typename === 'MutationSubmitEligibilityFormSuccess'
    ? onTo('/lien', 'form')
    : refusedWith(typed, result)
}

export const headers = privateHeaders
export const meta = privateMeta

export default function EligibilityRoute({ loaderData, actionData }: Route.ComponentProps) {
  const { person, today, adviserName, sendKey } = loaderData
  const t = useTranslations('fiche')
  const said = { typed: actionData?.typed ?? {}, problems: actionData?.problems ?? {} }
  return (
    <div className="prose">
      <FormTitle title={t('title')} refused={actionData !== undefined} />
      <BackToDesk />
      <h1>{t('title')}</h1>
      <p className="lead">{t('lead', { name: `${person.firstName} ${person.lastName}` })}</p>
      {person.formMissing !== null && (
        <p className="panel" lang={langOfFrench()}>
          {person.formMissing}
        </p>
      )}
      <EligibilityForm
        sendKey={said.typed['key'] ?? sendKey}
        today={today}
        adviserName={adviserName}
        said={said}
      />
      <p>{t('signedOn', { day: asDay(today) })}</p>
    </div>
  )
}
