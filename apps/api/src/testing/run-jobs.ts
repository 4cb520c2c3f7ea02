import { text } from 'node:stream/consumers'
import { day } from '@cordee/domain/kernel/day'
import { openDatabase } from '../db/client.ts'
import { startJobs } from '../jobs.ts'
import { smtpMail } from '../messaging/mail.ts'
import { systemClock } from '../platform/clock.ts'
import { createLog } from '../platform/log.ts'

interface Order {
  readonly url: string
  readonly smtp: string
  readonly today: string
}

/** A process of its own that runs the jobs and may be killed at any instant. */
const { url, smtp, today } = JSON.parse(await text(process.stdin)) as Order
const jobs = startJobs({
  url,
  publicUrl: 'https://travail.example',
  database: openDatabase(url),
  clock: systemClock(day(today)),
  drivers: { mail: smtpMail(smtp, 'Cordée (essai) <essai@cordee.example>'), sms: null },
  log: createLog('silent'),
})
process.on('SIGTERM', () => void jobs.stop().then(() => process.exit(0)))
process.stdout.write('running\n')
