import { translate } from '../messages/translate.ts'

export const methodKeys = ['source', 'people', 'territory', 'calls', 'fte', 'never'] as const

/** How the figures are made, in the sentences of the page: no file of them goes without. */
export const methodOf = ({ rule }: { readonly rule: string }): string[] => [
  ...methodKeys.map((key) => translate(`figures.method.${key}`)),
  rule,
]
