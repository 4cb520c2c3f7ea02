/** The keys of a table of the domain, as the values of a GraphQL enum. */
export const keys = <Key extends string>(table: Readonly<Record<Key, unknown>>): [Key, ...Key[]] =>
  Object.keys(table) as [Key, ...Key[]]

/** The states of a life cycle, in the order of its table. */
export const inOrder = <State extends string>(states: readonly State[]): [State, ...State[]] =>
  [...states] as [State, ...State[]]
