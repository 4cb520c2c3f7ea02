import {
  companyAnswerLabels,
  referralRefusalReasonLabels,
} from '@cordee/domain/opportunity/referral-lifecycle'
import { typedIn } from '../../display/problems.ts'
import { CandidateForm } from '../../features/holder/candidate-form.tsx'
import { BackToDesk } from '../../features/holder/done.tsx'
import { graphql } from '../../gql/holder/gql.ts'
import { askAsHolder, sendAsHolder } from '../../holder.server.ts'
import { asDay } from '../../messages/formats.ts'
import { inFrench } from '../../messages/in-french.tsx'
import { translate, useTranslations } from '../../messages/translate.ts'
import { FormTitle } from '../../shell/form-title.tsx'
import { PhonePanel } from '../../shell/phone-panel.tsx'
import type { Route } from './+types/candidate-page'
import { again, onTo, refusedWith } from './desk.server.ts'
import { privateHeaders, privateMeta } from './private.ts'

const CandidatePage = graphql(`
  query CandidatePage {
    proposedCandidates {
      id
      version
      firstName
      lastName
      position
      communeName
      startsOn
      countsFrom
      countsUntil
      answerBy
      answers
    }
  }
`)

const AnswerCandidate = graphql(`
  mutation AnswerCandidate(
    $id: Uuid!
    $version: Int!
    $answer: CompanyAnswer!
    $reason: ReferralRefusalReason
  ) {
    answerReferral(id: $id, version: $version, answer: $answer, reason: $reason) {
      __typename
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

export async function loader({ request, params }: Route.LoaderArgs) {
  const { proposedCandidates } = await askAsHolder(request, CandidatePage, {})
  return { candidate: proposedCandidates.find(({ id }) => id === params.id) ?? null }
}

const keyIn = <Code extends string>(labels: Readonly<Record<Code, string>>, typed: string | undefined) =>
  typed !== undefined && Object.hasOwn(labels, typed) ? (typed as Code) : null

export async function action({ request, params }: Route.ActionArgs) {
  const typed = typedIn(await request.formData())
  const answer = keyIn(companyAnswerLabels, typed['answer'])
  if (answer === null) return again(typed, { answer: translate('candidate.choose') })
  const sent = await sendAsHolder(
    request,
    AnswerCandidate,
    {
      id: params.id,
      version: Number(typed['version'] ?? 0),
      answer,
      reason: answer === 'NOT_THIS_TIME' ? keyIn(referralRefusalReasonLabels, typed['reason']) : null,
    },
    typed['key'],
  )
  const result = sent?.answerReferral ?? null
  return result?.__typename === 'MutationAnswerReferralSuccess'
    ? onTo('/lien', 'answer')
    : refusedWith(typed, result)
}

export const headers = privateHeaders
export const meta = privateMeta

export default function CandidateRoute({ loaderData, actionData }: Route.ComponentProps) {
  const { candidate } = loaderData
  const t = useTranslations()
  if (candidate === null)
    return (
      <div className="prose with-phone">
        <FormTitle title={t('space.COMPANY')} refused={false} />
        <BackToDesk />
        <h1>{t('company.candidatesTitle')}</h1>
        <p className="lead">{t('candidate.gone')}</p>
      </div>
    )
  const title = t('candidate.title', { name: `${candidate.firstName} ${candidate.lastName}` })
  const { countsFrom, countsUntil } = candidate
  return (
    <div className="prose with-phone">
      <FormTitle title={title} refused={actionData !== undefined} />
      <BackToDesk />
      <h1>{title}</h1>
      <p className="lead">
        {t.rich('company.candidate', {
          position: candidate.position,
          commune: candidate.communeName,
          fr: inFrench,
        })}
      </p>
      {candidate.startsOn !== null && <p>{t('candidate.starts', { day: asDay(candidate.startsOn) })}</p>}
      <p>
        {countsFrom !== null && countsUntil !== null
          ? t('candidate.counts', {
              from: asDay(countsFrom),
              until: asDay(countsUntil),
            })
          : t('candidate.undecided')}
      </p>
      <CandidateForm
        candidate={candidate}
        said={{ typed: actionData?.typed ?? {}, problems: actionData?.problems ?? {} }}
      />
      <PhonePanel question="ask" />
    </div>
  )
}
