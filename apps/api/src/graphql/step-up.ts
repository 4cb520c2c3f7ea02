import type { Context } from './context.ts'

const freshMs = 5 * 60_000

/** What is about to be done asks for a code of the telephone first, unless one was given less than five minutes ago. */
export class StepUpNeeded extends Error {
  constructor() {
    super('Confirmez que c’est bien vous : écrivez un code de votre téléphone.')
  }
}

/** Somebody confirmed who they are less than five minutes ago. */
export const isConfirmed = (steppedUpAt: Date | null): boolean =>
  steppedUpAt !== null && Date.now() - steppedUpAt.getTime() <= freshMs

/**
 * First line of what takes data out, erases it, or gives a key: an open screen left alone must not be enough.
 * The mutation says it with `errors: { types: [StepUpNeeded] }`; the workspace asks the code and sends again.
 */
export const requireStepUp = ({ session }: Pick<Context, 'session'>): void => {
  if (!isConfirmed(session.steppedUpAt)) throw new StepUpNeeded()
}
