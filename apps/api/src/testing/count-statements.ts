import { Client } from 'pg'

/** What a connection says to keep its own state: not a cost of the operation. */
const HOUSEKEEPING = /^(BEGIN|COMMIT|ROLLBACK|SAVEPOINT|RELEASE|SET |SELECT set_config)/i

const textOf = (query: unknown): string => {
  if (typeof query === 'string') return query
  return typeof query === 'object' && query !== null && 'text' in query ? String(query.text) : ''
}

/** Runs something and tells which SQL statements went to PostgreSQL meanwhile: nothing else may run beside it. */
export const countStatements = async <Answer>(
  act: () => Promise<Answer>,
): Promise<{ readonly answer: Answer; readonly statements: readonly string[] }> => {
  const prototype = Client.prototype as unknown as { query: (...sent: readonly unknown[]) => unknown }
  const { query } = prototype
  const statements: string[] = []
  prototype.query = function counted(this: unknown, ...sent: readonly unknown[]) {
    const text = textOf(sent[0])
    if (!HOUSEKEEPING.test(text)) statements.push(text)
    return query.apply(this, [...sent])
  }
  try {
    return { answer: await act(), statements }
  } finally {
    prototype.query = query
  }
}
