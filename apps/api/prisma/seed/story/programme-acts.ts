import { readFileSync } from 'node:fs'
import { day, month } from '@cordee/domain/kernel/day'
import { anne } from '../carrier.ts'
import {
  type FunderStory,
  funders,
  type ProgrammeStory,
  pastProgramme,
  programme,
} from '../programme/programmes.ts'
import type { Act } from './act.ts'
import { cordeeOpens } from './calendar.ts'

const opened = ({ name, from, to, totalCents }: ProgrammeStory): Act[] => [
  { on: cordeeOpens, play: ({ administration }) => administration('openProgramme', { name, from, to }) },
  {
    on: cordeeOpens,
    play: async ({ administration, find }) => {
      const { id: programmeId } = await find.programme(name)
      const shares = await Promise.all(
        funders.map(async ({ funder, nature, shareBps }) => ({
          funderId: (await find.organisation(funder)).id,
          nature,
          shareBps,
        })),
      )
      await administration('draftPlan', { programmeId, totalCents, shares })
    },
  },
  {
    on: cordeeOpens,
    play: async ({ administration, find }) => administration('activatePlan', { ...(await find.plan(name)) }),
  },
]

const drawn = (mark: string): string =>
  readFileSync(new URL(`../programme/marks/${mark}.png`, import.meta.url)).toString('base64')

const told = ({ funder, emblem, sentence, link, mark, shareBps }: FunderStory, index: number): Act => ({
  on: cordeeOpens,
  play: async ({ administration, find }) =>
    administration('setPublicity', {
      programmeId: (await find.programme(programme.name)).id,
      input: {
        funderId: (await find.organisation(funder)).id,
        position: index + 1,
        emblem,
        sentence,
        amountCents: (programme.totalCents * shareBps) / 10_000,
        link: link ?? null,
        logo: drawn(mark),
        published: true,
      },
    }),
})

const paid: readonly Act[] = [
  {
    on: day('2024-09-16'),
    play: async ({ administration, find }) =>
      administration('setStaffCostRule', {
        programmeId: (await find.programme(programme.name)).id,
        funderId: (await find.organisation('leader')).id,
        method: 'TIME_SHEETS',
        from: programme.from,
        source: 'Convention de la démonstration',
        verified: false,
      }),
  },
  {
    on: day('2026-10-20'),
    play: async ({ administration, find }) =>
      administration('recordExpense', {
        programmeId: (await find.programme(programme.name)).id,
        input: {
          category: 'TRAVEL',
          label: 'Déplacements du troisième trimestre',
          supplier: 'Garage du Drac (démo)',
          invoicedOn: day('2026-10-05'),
          paidOn: day('2026-10-19'),
          paymentRef: 'M-2026-118',
          amountCents: 41_280,
        },
      }),
  },
  {
    on: day('2026-11-04'),
    play: async ({ administration, find }) =>
      administration('recordStaffMonth', {
        programmeId: (await find.programme(programme.name)).id,
        userId: anne.id,
        month: month('2026-10'),
        costCents: 408_000,
        version: 0,
      }),
  },
]

/** The figures signed for the public: what is validated afterwards counts in the next ones. */
const signed: Act = {
  on: day('2026-03-02'),
  play: ({ anne: facilitator, newId }) =>
    facilitator('freezeReport', {
      idempotencyKey: newId(),
      input: {
        title: 'Bilan public 2025',
        audience: 'PUBLIC',
        from: day('2025-01-01'),
        to: day('2025-12-31'),
      },
    }),
}

/** Who pays the post, in which parts, and what each asks to be said of it. */
export const programmeActs = (): Act[] => [
  ...opened(pastProgramme),
  ...opened(programme),
  ...funders.map(told),
  ...paid,
  signed,
]
