/** The shape of a catalogue, whatever its sentences say. */
export type Sentences<Catalogue> = {
  readonly [Name in keyof Catalogue]: Catalogue[Name] extends string ? string : Sentences<Catalogue[Name]>
}

/** Only the sentences that are said otherwise. */
export type SomeSentences<Catalogue> = {
  readonly [Name in keyof Catalogue]?: Catalogue[Name] extends string
    ? string
    : SomeSentences<Catalogue[Name]>
}

type Tree = { readonly [name: string]: string | Tree }

const laidOver = (base: Tree, others: Tree): Tree =>
  Object.fromEntries(
    Object.entries(base).map(([name, said]) => {
      const other = others[name]
      return [
        name,
        typeof said === 'string' || typeof other !== 'object' ? (other ?? said) : laidOver(said, other),
      ]
    }),
  )

/** A catalogue in which some sentences are said otherwise. */
export const saidOtherwise = <Catalogue extends Tree>(
  base: Catalogue,
  others: SomeSentences<Catalogue>,
): Sentences<Catalogue> => laidOver(base, others as Tree) as Sentences<Catalogue>

/** Every sentence with its path: « home.title ». */
export const sentencesOf = (tree: Tree, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([name, value]) => {
    const here = path === '' ? name : `${path}.${name}`
    return typeof value === 'string' ? [[here, value] as [string, string]] : sentencesOf(value, here)
  })
