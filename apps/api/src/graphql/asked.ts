/** What a document asks of the row it gets back; when it asks nothing of it, the row is read all the same. */
export const asked = <Query extends { include?: unknown; select?: unknown }>(query: Query): Query =>
  typeof query.select === 'object' && query.select !== null && Object.keys(query.select).length === 0
    ? ({} as Query)
    : query
