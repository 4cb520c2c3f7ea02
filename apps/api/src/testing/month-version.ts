import type { TestDatabase } from './base-database.ts'

/** The version of a month of hours as whoever reads it now would read it: zero when nothing is said of it. */
export const monthVersion = async (
  { database }: TestDatabase,
  placementId: string,
  month: string,
): Promise<number> => {
  const where = { placementId, month: new Date(`${month}-01`) }
  return (await database.app.hoursMonth.findFirst({ where }))?.version ?? 0
}
