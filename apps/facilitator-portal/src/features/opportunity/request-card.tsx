import { formatDay } from '@cordee/domain/kernel/day'
import { tradePlainLabel } from '@cordee/domain/opportunity/trades'
import { callMomentLabels, mobilityLabels } from '@cordee/domain/participant/contact-preference'
import { Badge } from '@cordee/ui/badge'
import { Button } from '@cordee/ui/button'
import { Cluster, Muted } from '@cordee/ui/layout'
import { LinkButton } from '@cordee/ui/link-button'
import { TextField } from '@cordee/ui/text-field'
import { useToast } from '@cordee/ui/toast'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { daysSince, formatDayShort } from '../../display/day.ts'
import { useCan } from '../../display/permissions.tsx'
import { formatPhone } from '../../display/phone.ts'
import { PrintPaper } from '../../display/print-paper.tsx'
import { readerVersionLabels } from '../../display/reader-version.ts'
import { Refusal } from '../../display/refusal.tsx'
import { useToday } from '../../display/today.tsx'
import { fieldError, useAct } from '../../display/use-act.ts'
import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'
import styles from './request-card.module.css'
import { RequestRights } from './request-rights.tsx'

const RequestFragment = graphql(`
  fragment RequestCard_request on WorkRequest {
    id
    reference
    status
    firstName
    lastName
    phone
    helperName
    helperPhone
    trades
    mobility
    contactChannel
    callMoment
    language
    note
    callBefore
    advisersFirstUntil
    inLineFrom
    outcome
    version
    opportunity {
      id
      title
    }
    coming
    participant {
      id
    }
  }
`)

const CallMutation = graphql(`
  mutation RecordCall($id: Uuid!, $version: Int!, $answered: Boolean!, $outcome: String) {
    recordCall(id: $id, version: $version, answered: $answered, outcome: $outcome) {
      ... on MutationRecordCallSuccess {
        data {
          id
          ...RequestCard_request
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

const CloseMutation = graphql(`
  mutation CloseRequest($id: Uuid!, $version: Int!, $outcome: String!) {
    closeRequest(id: $id, version: $version, outcome: $outcome) {
      ... on MutationCloseRequestSuccess {
        data {
          id
          ...RequestCard_request
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

const PrintMutation = graphql(`
  mutation PrintRequestFollowUp($workRequestId: Uuid!) {
    printRequestFollowUp(workRequestId: $workRequestId) {
      ... on MutationPrintRequestFollowUpSuccess {
        data {
          url
          until
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

export const Promised = ({ day, label }: { day: Parameters<typeof formatDayShort>[0]; label: string }) => {
  const t = useTranslations('referrals')
  const today = useToday()
  const late = daysSince(day, today)
  return late > 0 ? (
    <Badge tone="bad">{t('late', { days: late })}</Badge>
  ) : (
    <Badge tone={day === today ? 'attention' : 'neutral'}>{label}</Badge>
  )
}

/** Somebody waits for a call: the number, what was said, what comes next. */
export const RequestCard = ({ request: masked }: { request: FragmentType<typeof RequestFragment> }) => {
  const t = useTranslations('referrals')
  const say = useToast()
  const request = readFragment(RequestFragment, masked)
  const [outcome, setOutcome] = useState('')
  const call = useAct(CallMutation, ['Inbox'])
  const close = useAct(CloseMutation, ['Inbox'])
  const print = useAct(PrintMutation)
  const mayPrint = useCan('followUp:print')
  const { id, version } = request

  const record = async (answered: boolean) => {
    const done = await call.act({ id, version, answered, outcome: outcome || null })
    if (done === null) return
    const after = readFragment(RequestFragment, done)
    say(answered ? t('answeredDone') : t('noAnswerDone', { day: formatDay(after.callBefore) }))
    setOutcome('')
  }
  const end = async () => {
    if ((await close.act({ id, version, outcome })) !== null) say(t('closed'))
  }
  const wanted = request.opportunity?.title ?? (request.coming && t('toCome', { lot: request.coming }))
  const facts = [
    request.trades.length === 0
      ? null
      : t('wantedTrades', { trades: request.trades.map(tradePlainLabel).join(', ') }),
    request.mobility === null ? null : mobilityLabels[request.mobility],
    request.contactChannel === null ? null : t(`reach.${request.contactChannel}`),
    request.callMoment === null ? null : t('bestTime', { when: callMomentLabels[request.callMoment] }),
    request.language === 'FR' ? null : t('reads', { version: readerVersionLabels[request.language] }),
    t('reference', { reference: request.reference }),
  ].filter((fact) => fact != null)
  const { phone, helperPhone } = request
  const own = phone === null ? [] : [{ phone, label: t('call', { phone: formatPhone(phone) }) }]
  const helper =
    helperPhone === null
      ? []
      : [
          {
            phone: helperPhone,
            label: t('callHelper', { name: request.helperName ?? '', phone: formatPhone(helperPhone) }),
          },
        ]
  // The one they asked for comes first.
  const numbers = request.contactChannel === 'ADVISER' ? [...helper, ...own] : [...own, ...helper]

  return (
    <li className={styles.card} id={id}>
      <div className={styles.head}>
        <h3>{[request.firstName, request.lastName].filter(Boolean).join(' ')}</h3>
        <Promised
          day={request.callBefore}
          label={t('callBefore', { day: formatDayShort(request.callBefore) })}
        />
      </div>
      <p>
        {wanted === null ? t('anyWork') : t('wants', { title: wanted })}
        <br />
        <Muted small>{facts.join(' · ')}</Muted>
      </p>
      {request.advisersFirstUntil !== null && (
        <p>
          <Badge tone="attention">{t('afterReferrals', { day: formatDayShort(request.inLineFrom) })}</Badge>
        </p>
      )}
      {request.note !== null && <p className={styles.quote}>{request.note}</p>}
      {request.outcome !== null && <p className={styles.quote}>{request.outcome}</p>}
      <Cluster>
        {numbers.map(({ phone, label }, rank) => (
          <LinkButton
            key={label}
            tone={rank === 0 ? 'primary' : 'secondary'}
            size="small"
            href={`tel:${phone}`}
          >
            {label}
          </LinkButton>
        ))}
        <Button size="small" isPending={call.busy} onPress={() => void record(false)}>
          {t('noAnswer')}
        </Button>
        {request.participant === null ? (
          <LinkButton size="small" href={`/personnes?demande=${id}`}>
            {t('createPerson')}
          </LinkButton>
        ) : (
          <LinkButton size="small" href={`/personnes/${request.participant.id}`}>
            {t('seePerson')}
          </LinkButton>
        )}
        {mayPrint && request.participant === null && (
          <PrintPaper
            print={() => print.act({ workRequestId: id })}
            busy={print.busy}
            failure={print.failure}
          />
        )}
      </Cluster>
      <Cluster align="end">
        <TextField
          label={t('outcome')}
          value={outcome}
          onChange={setOutcome}
          error={fieldError(close.failure ?? call.failure, 'outcome')}
        />
        <Button size="small" isPending={call.busy} onPress={() => void record(true)}>
          {t('answered')}
        </Button>
        <Button size="small" tone="quiet" isPending={close.busy} onPress={() => void end()}>
          {t('close')}
        </Button>
      </Cluster>
      <Refusal failure={call.failure ?? close.failure} />
      {request.participant === null && <RequestRights workRequestId={id} version={version} />}
    </li>
  )
}
