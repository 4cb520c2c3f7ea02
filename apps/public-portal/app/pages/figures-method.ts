import { translate } from '../messages/translate.ts'

export const methodKeys = ['source', 'people', 'territory', 'calls', 'news', 'fte', 'never'] as const

type Masked = { readonly maskedUnder: number }

/** How small counts are masked. */
export const maskingOf = ({ maskedUnder }: Masked): string => translate('figures.masking', { maskedUnder })

/** How the figures are made, in the sentences of the page: no file of them goes without. */
export const methodOf = (figures: Masked): string[] => [
  ...methodKeys.map((key) => translate(`figures.method.${key}`)),
  maskingOf(figures),
]
