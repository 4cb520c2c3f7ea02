import { formatDay } from '@cordee/domain/kernel/day'
import { Button } from '@cordee/ui/button'
import { Callout } from '@cordee/ui/callout'
import { Cluster, Muted } from '@cordee/ui/layout'
import { TextField } from '@cordee/ui/text-field'
import { useToast } from '@cordee/ui/toast'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Refusal } from '../../display/refusal.tsx'
import { StepForm } from '../../display/step-form.tsx'
import { fieldError, useAct } from '../../display/use-act.ts'
import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'
import { RefuseEligibilityForm } from './form-acts.ts'

const FormFragment = graphql(`
  fragment FormToDecide_participant on Participant {
    id
    formToDecide {
      id
      version
      criteria {
        id
        label
        proof {
          datedOn
        }
      }
      form {
        signedBy
        capacity
        signedOn
        employerName
        firstWorkDay
        prescriber {
          id
          name
        }
      }
    }
  }
`)

const ValidateMutation = graphql(`
  mutation ValidateEligibilityForm($assessmentId: Uuid!, $version: Int!, $regularisationReason: String) {
    validateEligibilityForm(
      assessmentId: $assessmentId
      version: $version
      regularisationReason: $regularisationReason
    ) {
      ... on MutationValidateEligibilityFormSuccess {
        data {
          id
          ...FormToDecide_participant
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

const AskMoreMutation = graphql(`
  mutation AskMoreForForm($assessmentId: Uuid!, $version: Int!, $reason: String!) {
    askMoreForForm(assessmentId: $assessmentId, version: $version, reason: $reason) {
      ... on MutationAskMoreForFormSuccess {
        data {
          id
          ...FormToDecide_participant
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

/** The adviser's signed form, validated in one click, or sent back with what is missing. */
export const FormToDecide = ({ person: masked }: { person: FragmentType<typeof FormFragment> }) => {
  const t = useTranslations('referrals.form')
  const say = useToast()
  const { formToDecide } = readFragment(FormFragment, masked)
  const validate = useAct(ValidateMutation)
  const askMore = useAct(AskMoreMutation)
  const [missing, setMissing] = useState('')
  const [late, setLate] = useState('')
  if (formToDecide?.form == null) return null
  const { id: assessmentId, version, criteria, form } = formToDecide
  const isLate = validate.failure?.field === 'regularisationReason'
  const accept = async () => {
    const reason = late.trim() === '' ? null : late
    if (await validate.act({ assessmentId, version, regularisationReason: reason })) say(t('validated'))
  }
  return (
    <Callout tone="attention" title={t('title', { who: form.prescriber.name })}>
      <ul>
        {criteria.map(({ id, label, proof }) => (
          <li key={id}>
            {label}
            {proof?.datedOn != null && ` · ${t('proofOf', { day: formatDay(proof.datedOn) })}`}
          </li>
        ))}
      </ul>
      <p>
        <Muted small>
          {t('signed', { name: form.signedBy, capacity: form.capacity, day: formatDay(form.signedOn) })}
          {form.firstWorkDay !== null && ` ${t('firstDay', { day: formatDay(form.firstWorkDay) })}`}
          {form.employerName !== null && ` ${t('onlyEmployer', { name: form.employerName })}`}
        </Muted>
      </p>
      {isLate && (
        <TextField
          label={t('late')}
          value={late}
          onChange={setLate}
          error={fieldError(validate.failure, 'regularisationReason')}
        />
      )}
      <Cluster align="end">
        <Button size="small" tone="primary" isPending={validate.busy} onPress={accept}>
          {t('validate')}
        </Button>
        <TextField label={t('missing')} value={missing} onChange={setMissing} />
        <Button
          size="small"
          isDisabled={missing.trim() === ''}
          isPending={askMore.busy}
          onPress={async () => {
            if (await askMore.act({ assessmentId, version, reason: missing })) say(t('asked'))
          }}
        >
          {t('askMore')}
        </Button>
        <StepForm
          label={t('refuse')}
          note={t('refuseNote')}
          document={RefuseEligibilityForm}
          fields={{ reason: { kind: 'area', label: t('refuseReason') } }}
          variables={({ reason }) => ({ assessmentId, version, reason })}
          refetch={['Referrals', 'Person']}
          said={t('refused')}
        />
      </Cluster>
      <Refusal failure={isLate ? null : (validate.failure ?? askMore.failure)} />
    </Callout>
  )
}
