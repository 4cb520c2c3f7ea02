import { parseCronItems } from 'graphile-worker'
import type { Pool } from 'pg'
import { forgetTokens } from './access/forget-tokens.ts'
import { sendFirstLink } from './access/send-first-link.ts'
import { climbReminders } from './commitment/climb-reminders.ts'
import { stopOnAnswer, stopOnDeclaration } from './commitment/reminder-answers.ts'
import { withinCarrier } from './db/carrier-scope.ts'
import type { Database } from './db/client.ts'
import { type Job, type JobRunner, startJobRunner, type Task } from './db/job-runner.ts'
import { portalUrlOf } from './db/portal.ts'
import { queueJob } from './db/queue-job.ts'
import type { JobContext } from './graphql/write.ts'
import { deliverEvents, type EventListeners } from './integration/deliver-events.ts'
import { noticeEndingTokens } from './integration/token-notices.ts'
import { deliverMessage } from './messaging/deliver-message.ts'
import type { Drivers } from './messaging/driver.ts'
import { expireMessages } from './messaging/expire-messages.ts'
import { acknowledgeRequest } from './opportunity/acknowledge-request.ts'
import { confirmAlert } from './opportunity/alerts.ts'
import { expireOpportunities } from './opportunity/expire-opportunities.ts'
import { sendAlerts } from './opportunity/send-alerts.ts'
import { tellState } from './opportunity/tell-state.ts'
import { tellAdvisers, writeToAdvisers } from './opportunity/write-to-advisers.ts'
import { keepReadMonths } from './participant/keep-read-months.ts'
import { keepNoLonger } from './participant/retention.ts'
import { askOutcomes } from './placement/ask-outcomes.ts'
import { recountPerson } from './placement/recount-hours.ts'
import { tellHours } from './placement/tell-hours.ts'
import { type Clock, newId } from './platform/clock.ts'
import type { Log } from './platform/log.ts'

export interface JobParts {
  readonly url: string
  readonly database: Database
  readonly clock: Clock
  readonly drivers: Drivers
  /** Where people read the public site: what a link begins with. */
  readonly publicUrl: string
  readonly log: Log
}

/** Who hears which event, in the transaction that marks it as told. */
const listeners = (publicUrl: string): EventListeners => ({
  'hours.declared': stopOnDeclaration,
  'task.answered': stopOnAnswer,
  'eligibility.decided': recountPerson,
  'workRequest.created': acknowledgeRequest(publicUrl),
  'referral.created': sendFirstLink(publicUrl),
  'referral.stepped': tellState(publicUrl),
  'opportunity.published': tellAdvisers(publicUrl),
  'alert.created': confirmAlert(publicUrl),
})

type RoundContext = JobContext & { readonly publicPool: Pool; readonly publicUrl: string }

/** What is done for each carrier, with the hours (UTC) at which it is: a name, a cron pattern, the work. */
const rounds = {
  deliverEvents: {
    at: '* * * * *',
    run: async (context: RoundContext) => {
      const stuck = await deliverEvents(context, listeners(context.publicUrl))
      if (stuck > 0) throw new Error(`${stuck} objects have events that could not leave`)
    },
  },
  climbReminders: { at: '20 5 * * *', run: climbReminders },
  tellHours: { at: '0 8 15 * *', run: tellHours },
  askOutcomes: { at: '30 8 * * 1-5', run: askOutcomes },
  writeToAdvisers: { at: '0 6 * * 1', run: writeToAdvisers },
  keepNoLonger: { at: '40 2 * * *', run: keepNoLonger },
  expireOpportunities: { at: '5 * * * *', run: expireOpportunities },
  sendAlerts: { at: '0 7 * * *', run: sendAlerts },
  noticeEndingTokens: { at: '30 5 * * *', run: noticeEndingTokens },
} as const satisfies Record<
  string,
  { readonly at: string; readonly run: (context: RoundContext) => Promise<void> }
>

type Round = keyof typeof rounds

const isRound = (name: string | undefined): name is Round => name !== undefined && Object.hasOwn(rounds, name)

/** Every task of the queue, safe to repeat: a process may die between the work and its note. */
export const tasksOf = ({
  database,
  clock,
  drivers,
  publicUrl,
}: Omit<JobParts, 'url' | 'log'>): Record<string, Task> => {
  const { app, carrier: db } = database
  const round =
    (run: (context: RoundContext) => Promise<void>) =>
    ({ payload: { carrierId = '' } }: Job) =>
      withinCarrier(carrierId, async () =>
        run({
          db,
          newId,
          carrierId,
          today: clock.today(),
          now: clock.now(),
          publicPool: database.publicPool,
          publicUrl: await portalUrlOf(db, carrierId, publicUrl),
        }),
      )
  return {
    deliverMessage: ({ payload: { messageId = '' }, lastTry }) =>
      deliverMessage({ db: app, drivers, now: clock.now(), messageId, lastTry }),
    expireMessages: () => expireMessages(app, clock.now()),
    forgetTokens: () => forgetTokens(app, clock.now()),
    keepReadMonths: async () => {
      await keepReadMonths(database.pools.system, clock.now())
    },
    forEachCarrier: async ({ payload: { round: name } }) => {
      if (!isRound(name)) return
      const carriers = await app.carrierOrganisation.findMany({ select: { id: true } })
      for (const { id: carrierId } of carriers) {
        await app.$transaction((tx) =>
          queueJob(tx, name, { carrierId }, { key: `${name}:${carrierId}`, tries: 3 }),
        )
      }
    },
    ...Object.fromEntries(Object.entries(rounds).map(([name, { run }]) => [name, round(run)])),
  }
}

/** A missed hour of the last day is made up for; one that fails waits for the next. */
const options = { backfillPeriod: 24 * 60 * 60 * 1000, maxAttempts: 3 }
const schedule = parseCronItems([
  { task: 'expireMessages', match: '*/10 * * * *', options: { maxAttempts: 3 } },
  { task: 'forgetTokens', match: '40 4 * * *', options },
  { task: 'keepReadMonths', match: '20 3 * * *', options },
  ...Object.entries(rounds).map(([round, { at }]) => ({
    task: 'forEachCarrier',
    identifier: round,
    match: at,
    payload: { round },
    options: at.startsWith('* ') ? { maxAttempts: 3 } : options,
  })),
])

/** The worker, started and drained with the server: it gathers the tasks of every capability. */
export const startJobs = (parts: JobParts): JobRunner =>
  startJobRunner({ url: parts.url, log: parts.log, tasks: tasksOf(parts), schedule })
