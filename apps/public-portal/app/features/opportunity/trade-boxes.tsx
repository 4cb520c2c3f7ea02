import { tradeFacts } from '@cordee/domain/opportunity/trades'
import { Choice } from '../../display/fields.tsx'
import styles from '../../display/form.module.css'
import { tradeName } from '../../messages/domain-names.ts'
import { useTranslations } from '../../messages/translate.ts'
import { Pictogram } from './pictogram.tsx'
import { pictureOf } from './trade-picture.ts'

type Trade = { readonly romeCode: string; readonly label: string }

/** Trades with an opening are shown first, the others one touch away. */
export type TradeChoice = { readonly trades: readonly Trade[]; readonly otherTrades: readonly Trade[] }

/** Without an answer of the API the trades are known here too. */
export const tradeChoice = (open: readonly Trade[]): TradeChoice => {
  const opened = new Set(open.map(({ romeCode }) => romeCode))
  return {
    trades: open,
    otherTrades: Object.entries(tradeFacts)
      .filter(([romeCode]) => !opened.has(romeCode))
      .map(([romeCode, { plainLabel }]) => ({ romeCode, label: plainLabel })),
  }
}

type Boxes = {
  /** How the box of a trade is named in the form. */
  readonly box: (romeCode: string) => { readonly name: string; readonly value?: string }
  readonly isChosen: (romeCode: string) => boolean
}

const Trades = ({ trades, box, isChosen }: Boxes & { trades: readonly Trade[] }) => (
  <div className={styles.choices}>
    {trades.map(({ romeCode, label }) => (
      <Choice key={romeCode} type="checkbox" {...box(romeCode)} defaultChecked={isChosen(romeCode)}>
        <Pictogram name={pictureOf(romeCode)} />
        {tradeName(romeCode, label)}
      </Choice>
    ))}
  </div>
)

export const TradeBoxes = ({ trades, otherTrades, ...boxes }: TradeChoice & Boxes) => {
  const t = useTranslations('looking')
  return (
    <>
      <Trades trades={trades} {...boxes} />
      <details
        className={styles.helper}
        open={trades.length === 0 || otherTrades.some(({ romeCode }) => boxes.isChosen(romeCode))}
      >
        <summary>{t('otherTrades')}</summary>
        <Trades trades={otherTrades} {...boxes} />
      </details>
    </>
  )
}
