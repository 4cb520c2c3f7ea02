import { parsePhone } from '@cordee/domain/kernel/identifiers'
import { refuse } from '@cordee/domain/participant/refusals'
import {
  type EmploymentContractType,
  employmentContractLabels,
} from '@cordee/domain/placement/employment-contract'
import { dayOrNull, missing, textOrNull, typedIn } from '../../display/problems.ts'
import { BackToDesk } from '../../features/holder/done.tsx'
import { KnownPersonForm } from '../../features/holder/known-person-form.tsx'
import { graphql } from '../../gql/holder/gql.ts'
import { askAsHolder, sendAsHolder } from '../../holder.server.ts'
import { refusalSentence } from '../../messages/refusal-sentence.ts'
import { translate, useTranslations } from '../../messages/translate.ts'
import { FormTitle } from '../../shell/form-title.tsx'
import { PhonePanel } from '../../shell/phone-panel.tsx'
import type { Route } from './+types/known-person-page'
import { again, newKey, onTo, refusedWith } from './desk.server.ts'
import { privateHeaders, privateMeta } from './private.ts'

const KnownPersonPage = graphql(`
  query KnownPersonPage {
    openCommitments {
      id
      contractSubject
      lotTitle
    }
  }
`)

const ProposeKnownPerson = graphql(`
  mutation ProposeKnownPerson($input: KnownPersonInput!, $key: String!) {
    proposeKnownPerson(input: $input, idempotencyKey: $key) {
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

export async function loader({ request }: Route.LoaderArgs) {
  const { openCommitments } = await askAsHolder(request, KnownPersonPage, {})
  return { commitments: openCommitments, sendKey: newKey() }
}

export async function action({ request }: Route.ActionArgs) {
  const typed = typedIn(await request.formData())
  const startsOn = dayOrNull(typed['startsOn'])
  const commitmentId = textOrNull(typed['commitmentId'])
  const contractType = typed['contractType'] ?? ''
  const phone = parsePhone(typed['phone'] ?? '')
  const problems = missing({
    commitmentId: commitmentId === null && translate('desk.commitmentNeeded'),
    firstName: textOrNull(typed['firstName']) === null && translate('desk.firstNameNeeded'),
    lastName: textOrNull(typed['lastName']) === null && translate('desk.lastNameNeeded'),
    phone: !phone.ok && refusalSentence(phone.error),
    startsOn: startsOn === null && translate('desk.dayNeeded'),
    contractType: !Object.hasOwn(employmentContractLabels, contractType) && translate('desk.contractNeeded'),
    informationGiven: typed['informationGiven'] !== 'on' && refusalSentence(refuse('INFORMATION_NEEDED')),
  })
  if (startsOn === null || commitmentId === null || Object.keys(problems).length > 0)
    return again(typed, problems)
  const sent = await sendAsHolder(request, ProposeKnownPerson, {
    key: typed['key'] ?? newKey(),
    input: {
      commitmentId,
      firstName: typed['firstName'] ?? '',
      lastName: typed['lastName'] ?? '',
      phone: typed['phone'] ?? '',
      startsOn,
      contractType: contractType as EmploymentContractType,
      alreadyEmployed: typed['alreadyEmployed'] === 'on',
      informationGiven: typed['informationGiven'] === 'on',
      note: textOrNull(typed['note']),
    },
  })
  const result = sent?.proposeKnownPerson ?? null
  return result?.__typename === 'MutationProposeKnownPersonSuccess'
    ? onTo('/lien', 'known')
    : refusedWith(typed, result)
}

export const headers = privateHeaders
export const meta = privateMeta

export default function KnownPersonRoute({ loaderData, actionData }: Route.ComponentProps) {
  const { commitments, sendKey } = loaderData
  const t = useTranslations('known')
  const said = { typed: actionData?.typed ?? {}, problems: actionData?.problems ?? {} }
  return (
    <div className="prose with-phone">
      <FormTitle title={t('title')} refused={actionData !== undefined} />
      <BackToDesk />
      <h1>{t('title')}</h1>
      <p className="lead">{t('lead')}</p>
      <p>{t('rule')}</p>
      <KnownPersonForm commitments={commitments} sendKey={said.typed['key'] ?? sendKey} said={said} />
      <PhonePanel question="ask" />
    </div>
  )
}
