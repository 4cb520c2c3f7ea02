import type { Day } from '@cordee/domain/kernel/day'
import type { Prisma } from '../generated/prisma/client.ts'
import { fromDay, fromDayOrNull } from './day.ts'
import { searchName } from './search-name.ts'
import type { Tx } from './types.ts'

interface NewFile {
  readonly id: string
  readonly carrierId: string
  readonly firstName: string
  readonly lastName: string
  readonly birthDate?: Day | null | undefined
  readonly openedOn: Day
  /** What is known of the person, without a name. */
  readonly facts?: Omit<
    Prisma.ParticipantUncheckedCreateInput,
    'id' | 'carrierId' | 'birthYear' | 'lastActivityOn'
  >
  /** How they are reached. */
  readonly contact?: Omit<
    Prisma.ParticipantIdentityUncheckedCreateInput,
    'participantId' | 'carrierId' | 'firstName' | 'lastName' | 'searchName' | 'birthDate'
  >
}

/** Opens the file of a person: what totals need, and the identity apart (whoever opens it, a name is found the same way). */
export const openFile = async (
  tx: Tx,
  { id, carrierId, firstName, lastName, birthDate, openedOn, facts, contact }: NewFile,
): Promise<void> => {
  await tx.participant.create({
    data: {
      contactChannel: 'CALL',
      ...facts,
      id,
      carrierId,
      birthYear: birthDate ? Number(birthDate.slice(0, 4)) : null,
      lastActivityOn: fromDay(openedOn),
    },
  })
  await tx.participantIdentity.create({
    data: {
      ...contact,
      participantId: id,
      carrierId,
      firstName: firstName.trim(),
      lastName: lastName.trim(),
      searchName: searchName(`${firstName} ${lastName}`),
      birthDate: fromDayOrNull(birthDate),
    },
  })
}
