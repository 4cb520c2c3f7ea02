import { can, type Verb } from '@cordee/domain/access/permissions'
import type { Context } from './context.ts'

/** « viewerCanEdit »: may who looks do this here? Said once, by the grants. */
export const viewerMay = (verb: Verb) => ({
  resolve: (_row: unknown, _args: object, { actor }: Context): boolean => can(actor, verb),
})
