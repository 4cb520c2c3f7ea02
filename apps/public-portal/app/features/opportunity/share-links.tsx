import { PrintButton } from '../../display/page-tools.tsx'
import { addressOf } from '../../messages/language.ts'
import { useTranslations } from '../../messages/translate.ts'
import { atCommune } from './wording.ts'

type Props = { slug: string; title: string; communeName: string; url: string; phone: string | null }

/** To keep or to pass on: a text message already written, and paper. */
export const ShareLinks = ({ slug, title, communeName, url, phone }: Props) => {
  const t = useTranslations('detail')
  const body = t('smsBody', { title, at: atCommune(communeName), url, phone: phone ?? '' })
  return (
    <section>
      <h2>{t('share')}</h2>
      <p>
        <a href={`sms:?&body=${encodeURIComponent(body)}`}>{t('sms')}</a>
      </p>
      <p>
        <a href={addressOf(`/opportunites/${slug}/affiche.pdf`)}>{t('poster')}</a>
      </p>
      <p data-without-script="">{t('print')}</p>
      <PrintButton />
    </section>
  )
}
