import { type Context, carrierOf } from './context.ts'

/** Every read of a person's file is written down: who, when, through what. */
export const logReads = async (
  context: Context,
  participantIds: readonly string[],
  through: string,
): Promise<void> => {
  if (participantIds.length === 0) return
  const carrierId = carrierOf(context.actor)
  await context.db.participantRead.createMany({
    data: participantIds.map((participantId) => ({
      id: context.newId(),
      carrierId,
      participantId,
      actorKind: context.actor.kind,
      actorId: context.actor.id,
      through,
    })),
  })
}
