/** A rule said no: the code for programs, the sentence for people, the field the form should point at. */
export type Refusal<Code extends string = string> = {
  readonly code: Code
  readonly message: string
  readonly field: string | null
}

/** Code → French sentence; `{name}` is filled when the refusal is made. */
export type RefusalCatalogue = Readonly<Record<string, string>>

type Placeholder<Sentence extends string> = Sentence extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholder<Rest>
  : never

type Values<Sentence extends string> = { readonly [Name in Placeholder<Sentence>]?: string | number }

/** Makes the typed `refuse` of one capability from its catalogue of sentences. */
export const refusals =
  <const Catalogue extends RefusalCatalogue>(catalogue: Catalogue) =>
  <Code extends keyof Catalogue & string>(
    code: Code,
    field: string | null = null,
    values: Values<Catalogue[Code]> = {},
  ): Refusal<Code> => ({ code, message: fill(catalogue[code] ?? code, values), field })

const fill = (sentence: string, values: Readonly<Record<string, string | number | undefined>>): string =>
  sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
