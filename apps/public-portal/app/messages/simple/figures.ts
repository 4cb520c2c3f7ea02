import type { SomeSentences } from '../catalogue.ts'
import type { figures as french } from '../fr/figures.ts'

/** The public figures in version simple. */
export const figures: SomeSentences<typeof french> = {
  figures: {
    masking:
      'Il y a moins de {maskedUnder, number} personnes ? Alors le nombre est caché. D’autres nombres sont cachés aussi.',
    method: {
      news: 'On compte seulement le premier appel. Nous promettons aussi des nouvelles. On ne les compte pas encore ici.',
    },
  },
}
