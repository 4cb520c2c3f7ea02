import { type DataBasis, dataBasisLabels, dataProtectionOn } from '@cordee/domain/access/data-protection'
import { formatDay } from '@cordee/domain/kernel/day'
import { toDay } from '../db/day.ts'
import { type Context, carrierOf } from '../graphql/context.ts'
import type { CopySection } from './copy-lines.ts'

/** What the person is told of whoever keeps their data, as it holds today; what nobody wrote yet is said to be missing. */
export const noticeSection = async ({ db, actor, today }: Context): Promise<CopySection> => {
  const carrierId = carrierOf(actor)
  const rows = await db.dataProtection.findMany({ where: { carrierId } })
  const said = dataProtectionOn(
    rows.map((row) => ({ ...row, from: toDay(row.fromDay) })),
    today,
  )
  const { name, phone } = await db.carrierOrganisation.findUniqueOrThrow({ where: { id: carrierId } })
  const officer = said?.officerName ? `${said.officerName}, ${said.officerContact}` : null
  return {
    title: 'Qui garde vos données, et sur quelle base',
    lines: [
      ['Responsable', said?.controller ?? name],
      [
        'Base légale',
        said === null
          ? `pas encore écrite par ${name} : demandez-la au ${phone}`
          : `${dataBasisLabels[said.legalBasis as DataBasis]}, depuis le ${formatDay(said.from)}`,
      ],
      ['Ce qui la fonde', said?.grounds ?? null],
      [
        'Délégué à la protection des données',
        officer ?? `aucun n’est nommé ici : adressez-vous à ${name}, ${phone}`,
      ],
    ],
  }
}
