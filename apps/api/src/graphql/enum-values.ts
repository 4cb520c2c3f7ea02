/** The keys of a table of the domain, as the values of a GraphQL enum. */
export const keys = <Key extends string>(table: Readonly<Record<Key, unknown>>): [Key, ...Key[]] =>
  Object.keys(table) as [Key, ...Key[]]

/** The states of a life cycle, in the order of its table. */
export const inOrder = <State extends string>(states: readonly State[]): [State, ...State[]] =>
  [...states] as [State, ...State[]]

/** The values of a table of sentences, each with its sentence: what a program's author reads in the schema. */
export const described = <Key extends string>(
  sentences: Readonly<Record<Key, string>>,
): { readonly [Value in Key]: { readonly description: string } } =>
  Object.fromEntries(Object.entries(sentences).map(([value, description]) => [value, { description }])) as {
    readonly [Value in Key]: { readonly description: string }
  }
