import { langOfFrench } from '../../messages/french-text.ts'
import { useTranslations } from '../../messages/translate.ts'
import { type Funder, funderBlock } from './funder-block.ts'
import styles from './funders.module.css'

const Block = ({ funder }: { funder: Funder }) => {
  const t = useTranslations('funders')
  const { name, sentence, amount, link, logo } = funderBlock(funder)
  return (
    <li className={styles.funder}>
      {logo !== null && (
        <img
          className={styles.logo}
          src={logo.address}
          width={logo.width}
          height={logo.height}
          alt={t('logo', { name })}
          loading="lazy"
          decoding="async"
        />
      )}
      <h3 lang={langOfFrench()}>{name}</h3>
      <p>
        <span lang={langOfFrench()}>{sentence}</span> {amount}
      </p>
      {link !== null && (
        <p>
          <a href={link}>{t('more', { name })}</a>
        </p>
      )}
    </li>
  )
}

/** Who pays for the service, as each of them asks it to be shown. */
export const Funders = ({ funders }: { funders: readonly Funder[] }) => {
  const t = useTranslations('funders')
  if (funders.length === 0) return null
  return (
    <section>
      <h2>{t('title')}</h2>
      <ul className={styles.funders}>
        {funders.map((funder) => (
          <Block key={funderBlock(funder).name} funder={funder} />
        ))}
      </ul>
    </section>
  )
}
