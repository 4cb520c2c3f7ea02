type Given<Values> = { [Key in keyof Values]?: NonNullable<Values[Key]> }

/** Of a filter, what was really said: a column nobody asked about filters nothing. */
export const given = <Values extends object>(values: Values): Given<Values> =>
  Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== null && value !== undefined),
  ) as Given<Values>
