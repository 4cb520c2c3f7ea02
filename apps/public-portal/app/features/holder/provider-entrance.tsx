import { accessRefusals } from '@cordee/domain/access/refusals'
import styles from '../../display/form.module.css'
import { addressOf } from '../../messages/language.ts'
import { refusalSentence } from '../../messages/refusal-sentence.ts'
import { useTranslations } from '../../messages/translate.ts'

const sentences: Readonly<Record<string, string>> = accessRefusals

type Props = { offered: boolean; refusal: string | null }

/** The identity of one's employer, for advisers; and what to do when it opens nothing here. */
export const ProviderEntrance = ({ offered, refusal }: Props) => {
  const t = useTranslations('space')
  const sentence = refusal?.startsWith('PROVIDER_') ? sentences[refusal] : undefined
  return (
    <>
      {sentence !== undefined && (
        <p className={styles.error} role="alert">
          {refusalSentence({ code: refusal, message: sentence })}
        </p>
      )}
      {offered && (
        <section>
          <h2>{t('providerTitle')}</h2>
          <p>
            <a className="button-line" href={addressOf('/lien/proconnect')}>
              {t('provider')}
            </a>
          </p>
        </section>
      )}
    </>
  )
}
