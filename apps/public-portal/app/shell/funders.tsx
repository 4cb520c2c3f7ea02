import { asEuros } from '../messages/formats.ts'
import { useTranslations } from '../messages/translate.ts'

export type Funder = {
  readonly name: string
  readonly sentence: string
  readonly amountCents: number | null
  readonly link: string | null
}

/** What each funder asks to be said of it: its name, its sentence, its amount, where to read more. */
export const Funders = ({ funders }: { funders: readonly Funder[] }) => {
  const t = useTranslations('funders')
  if (funders.length === 0) return null
  return (
    <section>
      <h2>{t('title')}</h2>
      {funders.map(({ name, sentence, amountCents, link }) => (
        <div key={name}>
          <h3>{name}</h3>
          <p>
            {sentence} {amountCents !== null && t('amount', { amount: asEuros(amountCents) })}
          </p>
          {link !== null && (
            <p>
              <a href={link}>{t('more', { name })}</a>
            </p>
          )}
        </div>
      ))}
    </section>
  )
}
