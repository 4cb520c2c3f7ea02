import { translate } from '../messages/translate.ts'

const methodKeys = ['source', 'people', 'territory', 'fte', 'never'] as const

/** How the figures are made, in the sentences of the page: no file of them goes without. */
export const methodOf = ({ rule }: { readonly rule: string }): string[] => [
  ...methodKeys.map((key) => translate(`figures.method.${key}`)),
  rule,
]
