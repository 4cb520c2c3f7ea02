import type { Typed } from './problems.ts'

const none: Typed = {}

/** The name of what this form does: drawn with it, kept when it comes back, so that a double send is done once. */
export const KeyField = ({ typed = none }: { typed?: Typed }) => (
  <input type="hidden" name="key" value={typed['key'] ?? crypto.randomUUID()} />
)
