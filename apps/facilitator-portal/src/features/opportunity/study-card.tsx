import { studyRequestKindWords } from '@cordee/domain/opportunity/study-request'
import { Button } from '@cordee/ui/button'
import { Cluster, Muted, Stack } from '@cordee/ui/layout'
import { LinkButton } from '@cordee/ui/link-button'
import { TextField } from '@cordee/ui/text-field'
import { useToast } from '@cordee/ui/toast'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { formatDayShort } from '../../display/day.ts'
import { formatPhone } from '../../display/phone.ts'
import { Refusal } from '../../display/refusal.tsx'
import { StepForm } from '../../display/step-form.tsx'
import { fieldError, useAct } from '../../display/use-act.ts'
import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'
import styles from './request-card.module.css'
import { Promised } from './request-card.tsx'

const StudyFragment = graphql(`
  fragment StudyCard_study on StudyRequest {
    id
    kind
    organisation
    contact
    phone
    email
    subject
    details
    status
    answerBefore
    outcome
    availableSteps
    version
  }
`)

const AnswerMutation = graphql(`
  mutation AnswerStudyRequest($id: Uuid!, $version: Int!, $outcome: String!) {
    answerStudyRequest(id: $id, version: $version, outcome: $outcome) {
      ... on MutationAnswerStudyRequestSuccess {
        data {
          id
          ...StudyCard_study
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

const ReopenMutation = graphql(`
  mutation ReopenStudyRequest($id: Uuid!, $version: Int!) {
    reopenStudyRequest(id: $id, version: $version) {
      ... on MutationReopenStudyRequestSuccess {
        data {
          id
          ...StudyCard_study
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

/** A buyer or a company waits for an answer: whom to call, about what, by when. */
export const StudyCard = ({ study: masked }: { study: FragmentType<typeof StudyFragment> }) => {
  const t = useTranslations('referrals')
  const say = useToast()
  const study = readFragment(StudyFragment, masked)
  const [outcome, setOutcome] = useState('')
  const answer = useAct(AnswerMutation, ['Inbox'])
  const { id, version } = study
  const end = async () => {
    if ((await answer.act({ id, version, outcome })) !== null) say(t('studyAnswered'))
  }
  return (
    <article className={styles.card} id={id}>
      <Stack>
        <div>
          <h3>{study.organisation}</h3>
          <Muted small>{[studyRequestKindWords[study.kind], study.contact].filter(Boolean).join(', ')}</Muted>
        </div>
        {study.status === 'NEW' && (
          <Promised
            day={study.answerBefore}
            label={t('answerBefore', { day: formatDayShort(study.answerBefore) })}
          />
        )}
        <p>{study.subject}</p>
        {study.details !== null && <Muted>{study.details}</Muted>}
        <Cluster>
          {study.phone !== null && (
            <LinkButton href={`tel:${study.phone}`}>
              {t('call', { phone: formatPhone(study.phone) })}
            </LinkButton>
          )}
          {study.email !== null && <a href={`mailto:${study.email}`}>{study.email}</a>}
        </Cluster>
        {study.availableSteps.includes('answer') ? (
          <Stack>
            <TextField
              label={t('studyOutcome')}
              value={outcome}
              onChange={setOutcome}
              error={fieldError(answer.failure, 'outcome')}
            />
            <Refusal failure={answer.failure} />
            <Cluster>
              <Button isPending={answer.busy} isDisabled={outcome.trim() === ''} onPress={() => void end()}>
                {t('studyDone')}
              </Button>
            </Cluster>
          </Stack>
        ) : (
          <Muted>{study.outcome}</Muted>
        )}
        {study.availableSteps.includes('reopen') && (
          <StepForm
            label={t('studyReopen')}
            tone="quiet"
            document={ReopenMutation}
            fields={{}}
            variables={() => ({ id, version })}
            refetch={['Inbox']}
            said={t('studyReopened')}
          />
        )}
      </Stack>
    </article>
  )
}
