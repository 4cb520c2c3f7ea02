import { type TradeCode, tradeFacts } from '@cordee/domain/opportunity/trades'
import { translate } from './translate.ts'

/** A trade in plain words; the label the API gives, or the code, for a trade we do not know. */
export const tradeName = (romeCode: string, label = romeCode): string =>
  Object.hasOwn(tradeFacts, romeCode) ? translate(`words.trade.${romeCode as TradeCode}`) : label
