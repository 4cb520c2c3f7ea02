import { addDays } from '@cordee/domain/kernel/day'
import { communes } from '../communes.ts'
import type { PositionStory } from '../positions/position-story.ts'
import type { Act } from './act.ts'

/** A position is drafted, published, confirmed by its employer, then filled. */
export const positionActs = (positions: readonly PositionStory[]): Act[] =>
  positions.flatMap((position) => {
    const { title, publishedOn, verifiedOn, filledOn } = position
    return [
      draft(position),
      step(title, 'publishOpportunity', publishedOn),
      ...(verifiedOn ? [step(title, 'verifyOpportunity', verifiedOn)] : []),
      ...(filledOn ? [step(title, 'fillOpportunity', filledOn)] : []),
    ]
  })

const inMinutes = (hours: number): number => Math.round(hours * 60)

const draft = (position: PositionStory): Act => {
  const { contract, lot, holder, employer, trade, commune, weeklyHours, publishedOn, ...text } = position
  const { verifiedOn: _verified, filledOn: _filled, shift, pickUps = [], simple, english, ...shown } = text
  return {
    on: addDays(publishedOn, -1),
    play: async ({ anne, find }) => {
      const commitment = await find.commitment({ contract, lot, ...(holder ? { holder } : {}) })
      await anne('draftOpportunity', {
        commitmentId: commitment.id,
        input: {
          ...shown,
          needs: shown.needs ?? [],
          employerId: (await find.organisation(employer)).id,
          romeCode: trade,
          communeCode: communes[commune],
          weeklyMinutes: inMinutes(weeklyHours),
          shiftStartsAt: shift && inMinutes(shift[0]),
          shiftEndsAt: shift && inMinutes(shift[1]),
          wordings: [
            ...(simple ? [{ language: 'SIMPLE', ...simple }] : []),
            ...(english ? [{ language: 'EN', ...english }] : []),
          ],
          pickUps: pickUps.map(({ commune: at, place, hour }) => ({
            communeCode: communes[at],
            place,
            at: inMinutes(hour),
          })),
        },
      })
    },
  }
}

const step = (title: string, mutation: string, on: Act['on']): Act => ({
  on,
  play: async ({ anne, find }) => {
    const { id, version } = await find.opportunity(title)
    await anne(mutation, { id, version })
  },
})
