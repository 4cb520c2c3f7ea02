import { BrandMark } from '@cordee/ui/brand-mark'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import styles from './doorway.module.css'

const Valley = () => (
  <svg className={styles.scene} viewBox="0 0 800 900" preserveAspectRatio="xMidYMax slice" aria-hidden="true">
    <path d="M0 520 160 300 270 430 430 170 560 380 650 270 800 480V900H0z" fill="#0c4a57" />
    <path d="M0 640 130 520 300 640 470 430 640 610 800 520V900H0z" fill="#0b5563" />
    <path d="M0 760 220 640 420 760 610 660 800 740V900H0z" fill="#06303a" />
    <path
      d="M760 640 C 700 650 660 600 600 610 S 500 500 470 432"
      fill="none"
      stroke="var(--summit)"
      strokeWidth="3"
      strokeDasharray="2 9"
      strokeLinecap="round"
    />
    <circle cx="470" cy="428" r="9" fill="var(--summit)" />
    <circle cx="600" cy="610" r="6" fill="var(--summit)" />
    <circle cx="760" cy="640" r="6" fill="var(--summit)" />
  </svg>
)

/** What is seen before being inside: one form, and the valley. */
export const Doorway = ({ title, children }: { title: string; children: (fields: string) => ReactNode }) => {
  const t = useTranslations('access')
  const shell = useTranslations('shell')
  return (
    <div className={styles.page}>
      <title>{shell('documentTitle', { page: title })}</title>
      <main className={styles.form}>
        <div className={styles.inner}>
          <div>
            <p className={styles.brand}>
              <BrandMark size={34} />
              {shell('product')}
            </p>
            <p className={styles.lead}>{t('lead')}</p>
          </div>
          <h1>{title}</h1>
          {children(styles.fields ?? '')}
        </div>
      </main>
      <aside className={styles.view}>
        <Valley />
        <div className={styles.words}>
          <p className={styles.motto}>{t('motto')}</p>
          <p className={styles.mottoDetail}>{t('mottoDetail')}</p>
        </div>
      </aside>
    </div>
  )
}
