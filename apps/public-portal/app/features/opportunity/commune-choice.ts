export type Commune = {
  readonly code: string
  readonly name: string
  /** Names of before a merger that answer what was typed. */
  readonly formerNames: readonly string[]
}
export type CommuneChoice =
  | { readonly kind: 'found'; readonly commune: Commune }
  | { readonly kind: 'several'; readonly communes: readonly Commune[] }
  | { readonly kind: 'none' }

const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/\bste?\b/g, (short) => (short === 'st' ? 'saint' : 'sainte'))
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

/**
 * Which commune was meant, among what the search found: the only one, or the first of exactly that name
 * (the API puts those of the territory before their namesakes elsewhere).
 */
export const chooseCommune = (typed: string, found: readonly Commune[]): CommuneChoice => {
  const [only, ...others] = found
  if (only === undefined) return { kind: 'none' }
  if (others.length === 0) return { kind: 'found', commune: only }
  const exact = found.find(({ name, formerNames }) =>
    [name, ...formerNames].some((each) => plain(each) === plain(typed)),
  )
  return exact === undefined ? { kind: 'several', communes: found } : { kind: 'found', commune: exact }
}
