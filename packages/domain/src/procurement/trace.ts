/** One line of a calculation, as a screen or a document shows it: what, how, how much. */
export type TraceStep = { readonly label: string; readonly formula: string; readonly value: string }
