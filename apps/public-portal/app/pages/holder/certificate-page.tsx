import { PrintButton } from '../../display/page-tools.tsx'
import styles from '../../features/certificate/certificate.module.css'
import { CertificateSheet } from '../../features/certificate/certificate-sheet.tsx'
import { addressOf } from '../../messages/language.ts'
import { useTranslations } from '../../messages/translate.ts'
import { FormTitle } from '../../shell/form-title.tsx'
import { PhonePanel } from '../../shell/phone-panel.tsx'
import type { Route } from './+types/certificate-page'
import { ownCertificate } from './own-certificate.server.ts'
import { privateHeaders, privateMeta } from './private.ts'

export async function loader({ request }: Route.LoaderArgs) {
  return { certificate: await ownCertificate(request) }
}

export const headers = privateHeaders
export const meta = privateMeta

export default function CertificateRoute({ loaderData }: Route.ComponentProps) {
  const { certificate } = loaderData
  const t = useTranslations('certificate')
  return (
    <div className="prose with-phone">
      <FormTitle title={t('title')} refused={false} />
      <div className={styles.screen}>
        <p>
          <a href={addressOf('/suivi')}>← {t('back')}</a>
        </p>
        <h1>{t('title')}</h1>
        <p className="lead">{t(certificate === null ? 'none' : 'lead')}</p>
        {certificate !== null && (
          <>
            <div className="buttons">
              <a className="button" href={addressOf('/suivi/attestation.pdf')}>
                {t('pdf')}
              </a>
              <PrintButton />
            </div>
            <p>{t('printed')}</p>
            <p>{t('wrong')}</p>
          </>
        )}
      </div>
      {certificate !== null && <CertificateSheet certificate={certificate} />}
      <PhonePanel question="ask" />
    </div>
  )
}
