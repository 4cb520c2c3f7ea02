import { tryAsk } from '../apollo.server.ts'
import { type TradeChoice, tradeChoice } from '../features/opportunity/trade-boxes.tsx'
import { graphql } from '../gql/gql.ts'

const OpenTrades = graphql(`
  query OpenTrades {
    publicTrades {
      romeCode
      label
    }
  }
`)

/** The trades one may wish for, those with an opening first. */
export const loadTradeChoice = async (): Promise<TradeChoice> =>
  tradeChoice((await tryAsk(OpenTrades, {}))?.publicTrades ?? [])
