import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'
import { asEuros } from '../../messages/formats.ts'
import { translate } from '../../messages/translate.ts'

const FunderBlock_funder = graphql(`
  fragment FunderBlock_funder on PublicFunder {
    name
    sentence
    amountCents
    link
    logo {
      id
      version
      width
      height
    }
  }
`)

export type Funder = FragmentType<typeof FunderBlock_funder>

/** What each funder asks to be said of it, on a page and on paper: its name, its sentence, its amount, where to read more. */
export const funderBlock = (funder: Funder) => {
  const { amountCents, logo, ...said } = readFragment(FunderBlock_funder, funder)
  return {
    ...said,
    amount: amountCents === null ? null : translate('funders.amount', { amount: asEuros(amountCents) }),
    logo: logo && {
      ...logo,
      // The number changes with the logo, so that a phone keeps the image it has.
      address: `/financeurs/${logo.id}/logo.png?v=${logo.version}`,
    },
  }
}
