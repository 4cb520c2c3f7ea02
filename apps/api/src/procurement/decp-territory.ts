import { placeCommuneCode } from '@cordee/domain/procurement/decp'
import type { DecpContract, DecpPlace } from '@cordee/domain/procurement/decp-contract'
import type { Tx } from '../db/types.ts'
import type { Prisma } from '../generated/prisma/client.ts'

/** Where a contract stands for a carrier, and what to check about it. */
export interface Standing {
  readonly inside: boolean
  readonly communeCode: string | null
  /** A French sentence for the file of the contract, or the reason why it is left out. */
  readonly doubt: string | null
}

export interface DecpTerritory {
  stand(contract: DecpContract): Standing
}

interface KnownCommune {
  readonly code: string
  readonly inside: boolean
  readonly postcodes: readonly string[]
}

/**
 * The territory of a carrier, ready to judge contracts. A contract is of the territory when it is carried
 * out in a commune or a postcode of its communautés de communes, or when the buyer is one of these or of
 * their communes; a wider place enters, to be checked, only if a contract of this buyer is already followed.
 * Nothing an import writes changes the answer, so that the same file gives the same contracts again.
 */
export const readTerritory = async (db: Tx, carrierId: string): Promise<DecpTerritory | null> => {
  const epcis = (await db.carrierTerritory.findMany({ where: { carrierId } })).map(({ epciCode }) => epciCode)
  if (epcis.length === 0) return null
  const ours = await db.commune.findMany({ where: { epciCode: { in: epcis } }, select: { department: true } })
  const departments = [...new Set(ours.map(({ department }) => department))]
  const communes = await db.commune.findMany({ where: { department: { in: departments } } })
  const followed = await db.organisation.findMany({
    where: { carrierId, siret: { not: null }, boughtContracts: { some: beyondImport } },
    select: { siret: true },
  })
  return territory({
    epcis,
    departments,
    communes: communes.map(({ code, postcodes, epciCode }) => ({
      code,
      postcodes,
      inside: epciCode !== null && epcis.includes(epciCode),
    })),
    followedBuyers: followed.flatMap(({ siret }) => siret ?? []),
  })
}

/** Somebody entered it, or took it further than where an import leaves it. */
const beyondImport: Prisma.ProcurementContractWhereInput = {
  OR: [{ origin: { not: 'DECP' } }, { status: { not: 'IDENTIFIED' } }],
}

interface TerritoryFacts {
  readonly epcis: readonly string[]
  readonly departments: readonly string[]
  /** Every commune of these départements, so that a neighbour is told from a typing error. */
  readonly communes: readonly KnownCommune[]
  readonly followedBuyers: readonly string[]
}

export const territory = (facts: TerritoryFacts): DecpTerritory => {
  const communes = new Map(facts.communes.map((commune) => [commune.code, commune]))
  const postcodes = Map.groupBy(
    facts.communes.flatMap((commune) => commune.postcodes.map((postcode) => ({ postcode, commune }))),
    ({ postcode }) => postcode,
  )
  const localSirens = new Set(facts.epcis)
  for (const { code, inside } of facts.communes) if (inside) localSirens.add(communeSiren(code))
  const followed = new Set(facts.followedBuyers)

  const byCommune = (code: string): Standing | null => {
    const commune = communes.get(code)
    return commune ? { inside: commune.inside, communeCode: code, doubt: null } : null
  }
  const byPostcode = (code: string): Standing | null => {
    const sharing = postcodes.get(code)?.map(({ commune }) => commune)
    if (!sharing) return null
    const inside = sharing.filter((commune) => commune.inside)
    return {
      inside: inside.length > 0,
      communeCode: sharing.length === 1 ? (sharing[0]?.code ?? null) : null,
      doubt:
        inside.length > 0 && inside.length < sharing.length
          ? `Le code postal ${code} dépasse le territoire : lieu à vérifier.`
          : null,
    }
  }

  const placed = (place: DecpPlace): Standing | 'WIDE' | 'ELSEWHERE' => {
    const code = place.code?.replaceAll(' ', '') ?? null
    const type = plain(place.codeType)
    if (code === null || type.includes('pays') || type.includes('region')) return 'WIDE'
    const commune = placeCommuneCode(place)
    const precise = type.includes('postal')
      ? (byPostcode(code) ?? byCommune(code))
      : (byCommune(commune ?? code) ?? byPostcode(code))
    if (precise) return precise
    return facts.departments.some(
      (department) => code === department || isWithinDepartment(type, code, department),
    )
      ? 'WIDE'
      : 'ELSEWHERE'
  }

  return {
    stand: ({ place, buyer }) => {
      const found = placed(place)
      const local = buyer.siret !== null && localSirens.has(buyer.siret.slice(0, 9))
      const written =
        place.code === null
          ? 'non renseigné'
          : `« ${[place.codeType, place.code].filter(Boolean).join(' ')} »`
      if (found === 'WIDE') {
        const known = local || (buyer.siret !== null && followed.has(buyer.siret))
        return known
          ? {
              inside: true,
              communeCode: null,
              doubt: `Lieu d’exécution ${written}, trop large : à vérifier.`,
            }
          : { inside: false, communeCode: null, doubt: 'Lieu d’exécution trop large, acheteur non suivi.' }
      }
      if (found !== 'ELSEWHERE' && found.inside) return found
      return local
        ? {
            inside: true,
            communeCode: null,
            doubt: `Lieu d’exécution ${written}, hors du territoire : à vérifier.`,
          }
        : { inside: false, communeCode: null, doubt: `Lieu d’exécution ${written}, hors du territoire.` }
    },
  }
}

/** Cantons and arrondissements are written with the number of their département first. */
const isWithinDepartment = (type: string, code: string, department: string): boolean =>
  (type.includes('canton') || type.includes('arrondissement')) && code.startsWith(department)

const plain = (text: string | null): string =>
  (text ?? '').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/**
 * The SIREN the State gave to a commune: 21, its département, 0, its number and a key. Communes born of a
 * merger since have another; they are known by the place of their contracts.
 * @source INSEE, répertoire Sirene: identification of the communes
 */
const communeSiren = (code: string): string => {
  const base = `21${code.slice(0, 2)}0${code.slice(2)}`
  const sum = [...base].reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return `${base}${(10 - (sum % 10)) % 10}`
}
