/** The choices of a list, from the table of their French names. */
export const optionsOf = <Key extends string>(
  labels: Readonly<Record<Key, string>>,
): { value: Key; label: string }[] =>
  (Object.entries(labels) as [Key, string][]).map(([value, label]) => ({ value, label }))
