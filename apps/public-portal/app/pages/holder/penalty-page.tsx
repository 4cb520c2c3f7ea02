import { BackToDesk, Done } from '../../features/holder/done.tsx'
import { PenaltyFacts } from '../../features/holder/penalty-facts.tsx'
import { DecisionForm, Notice, NoticeForm, SendCodeForm } from '../../features/holder/penalty-forms.tsx'
import { graphql } from '../../gql/holder/gql.ts'
import { askAsHolder } from '../../holder.server.ts'
import { inFrench } from '../../messages/in-french.tsx'
import { useTranslations } from '../../messages/translate.ts'
import { FormTitle } from '../../shell/form-title.tsx'
import { PhonePanel } from '../../shell/phone-panel.tsx'
import type { Route } from './+types/penalty-page'
import { doneIn, orNotFound } from './desk.server.ts'
import { actOnPenalty } from './penalty-action.server.ts'
import { privateHeaders, privateMeta } from './private.ts'

const PenaltyPage = graphql(`
  query PenaltyPage($id: Uuid!) {
    penaltyCase(id: $id) {
      id
      version
      holderName
      contractSubject
      status
      nextActorSince
      missingMinutes
      candidatesShown
      notice
      observations
      exonerations
      proposedCents
      formula
      decidedCents
      motive
      availableSteps
      viewerCanDecide
    }
  }
`)

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/

export async function loader({ request, params, url }: Route.LoaderArgs) {
  const id = orNotFound(UUID.test(params.id) ? params.id : null)
  const { penaltyCase } = await askAsHolder(request, PenaltyPage, { id })
  return { file: orNotFound(penaltyCase), done: doneIn(url) }
}

export const action = ({ request, params }: Route.ActionArgs) => actOnPenalty(request, params.id)

export const headers = privateHeaders
export const meta = privateMeta

export default function PenaltyRoute({ loaderData, actionData }: Route.ComponentProps) {
  const { file, done } = loaderData
  const t = useTranslations('penalty')
  const said = { typed: actionData?.typed ?? {}, problems: actionData?.problems ?? {} }
  const may = (step: string) => file.viewerCanDecide && file.availableSteps.includes(step)
  const proposed = may('apply') ? file.proposedCents : null
  const signs = may('sendNotice')
  return (
    <div className="prose with-phone">
      <FormTitle title={t('title')} refused={actionData !== undefined} />
      <BackToDesk />
      <Done done={actionData === undefined ? done : null} />
      <h1>{t('title')}</h1>
      <p className="lead">
        {file.holderName}, {inFrench(file.contractSubject)}
      </p>
      {file.viewerCanDecide && <p>{t('lead')}</p>}
      <PenaltyFacts file={file} />
      {signs && <Notice lines={file.notice} />}
      {proposed === null && !signs ? <p>{t('nothing')}</p> : <SendCodeForm />}
      {proposed !== null && <DecisionForm version={file.version} proposedCents={proposed} said={said} />}
      {signs && <NoticeForm version={file.version} said={said} />}
      <PhonePanel question="ask" />
    </div>
  )
}
