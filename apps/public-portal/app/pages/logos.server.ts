import { ask, tryAsk } from '../apollo.server.ts'
import { type Funder, funderBlock } from '../features/funder/funder-block.ts'
import { graphql } from '../gql/gql.ts'

const FunderLogo = graphql(`
  query FunderLogo($id: Uuid!) {
    funderLogo(id: $id)
  }
`)

/** The image itself, as a file; null when the mention is no longer published. */
export const logoOf = async (id: string): Promise<Buffer<ArrayBuffer> | null> => {
  const { funderLogo } = await ask(FunderLogo, { id })
  return funderLogo === null ? null : Buffer.from(funderLogo, 'base64')
}

/** What a poster says of each funder; a poster without an image is better than no poster. */
export const fundersOnPaper = (funders: readonly Funder[]) =>
  Promise.all(
    funders.map(async (funder) => {
      const { name, sentence, amount, link, logo } = funderBlock(funder)
      const answer = logo && (await tryAsk(FunderLogo, { id: logo.id }))
      return {
        text: [`${name} :`, sentence, amount, link].filter((part) => part !== null).join(' '),
        logo: answer?.funderLogo ?? null,
      }
    }),
  )
