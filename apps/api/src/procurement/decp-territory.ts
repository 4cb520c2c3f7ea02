import { readFile } from 'node:fs/promises'
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
    localSirens: await sirensWithin(epcis),
    departments,
    communes: communes.map(({ code, postcodes, epciCode }) => ({
      code,
      postcodes,
      inside: epciCode !== null && epcis.includes(epciCode),
    })),
    followedBuyers: followed.flatMap(({ siret }) => siret ?? []),
  })
}

interface OfficialEpci {
  readonly code: string
  readonly membres: readonly { readonly siren?: string }[]
}

/** The code of an EPCI is its SIREN. @source @etalab/decoupage-administratif (MIT), from INSEE and Banatic */
const sirensWithin = async (epcis: readonly string[]): Promise<string[]> => {
  const address = import.meta.resolve('@etalab/decoupage-administratif/data/epci.json')
  const all = JSON.parse(await readFile(new URL(address), 'utf8')) as OfficialEpci[]
  return all
    .filter(({ code }) => epcis.includes(code))
    .flatMap(({ code, membres }) => [code, ...membres.flatMap(({ siren }) => siren ?? [])])
}

/** Somebody entered it, or took it further than where an import leaves it. */
const beyondImport: Prisma.ProcurementContractWhereInput = {
  OR: [{ origin: { not: 'DECP' } }, { status: { not: 'IDENTIFIED' } }],
}

interface TerritoryFacts {
  /** Of the communautés de communes and of their communes, as buyers sign. */
  readonly localSirens: readonly string[]
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
  const local = new Set(facts.localSirens)
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
      if (found !== 'WIDE' && found !== 'ELSEWHERE' && found.inside) return found
      const isLocal = buyer.siret !== null && local.has(buyer.siret.slice(0, 9))
      const isFollowed = buyer.siret !== null && followed.has(buyer.siret)
      const inside = isLocal || (found === 'WIDE' && isFollowed)
      const why = `Lieu d’exécution ${placeProblem(place, found === 'WIDE')}`
      if (inside) return { inside, communeCode: null, doubt: `${why} : à vérifier.` }
      return {
        inside,
        communeCode: null,
        doubt: found === 'WIDE' ? `${why}, acheteur non suivi.` : `${why}.`,
      }
    },
  }
}

const placeProblem = ({ code, codeType }: DecpPlace, wide: boolean): string => {
  if (code === null) return 'non renseigné'
  const written = [codeType, code].filter((part) => part !== null).join(' ')
  return `« ${written} », ${wide ? 'trop large' : 'hors du territoire'}`
}

/** Cantons and arrondissements are written with the number of their département first. */
const isWithinDepartment = (type: string, code: string, department: string): boolean =>
  (type.includes('canton') || type.includes('arrondissement')) && code.startsWith(department)

const plain = (text: string | null): string =>
  (text ?? '').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
