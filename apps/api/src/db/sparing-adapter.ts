import { PrismaPg } from '@prisma/adapter-pg'

/** `… WHERE (a IN (NULL) AND b IN (NULL))`: true for no row, whatever the table. */
const asksForNoRow =
  /^SELECT [^']+ FROM "public"\."\w+" WHERE \(?("public"\."\w+"\."\w+" IN \(NULL\)( AND )?)+\)?( ORDER BY [^()']+)? OFFSET \$1$/

/**
 * Prisma asks for the relations of rows it did not find all the same, level after level: a third of the statements of
 * the day's page. They are answered here.
 */
export class SparingPg extends PrismaPg {
  override async connect(): ReturnType<PrismaPg['connect']> {
    const adapter = await super.connect()
    const ask = adapter.queryRaw.bind(adapter)
    adapter.queryRaw = (query) =>
      asksForNoRow.test(query.sql)
        ? Promise.resolve({ columnNames: [], columnTypes: [], rows: [] })
        : ask(query)
    return adapter
  }
}
