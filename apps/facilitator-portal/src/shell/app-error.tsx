import { Button } from '@cordee/ui/button'
import { ErrorPanel } from '@cordee/ui/error-panel'
import { useTranslations } from 'use-intl'
import styles from './errors.module.css'

/** The outer boundary: even the navigation could not be drawn. */
export const AppError = () => {
  const t = useTranslations('shell')
  return (
    <main className={styles.whole}>
      <title>{t('brokenTitle')}</title>
      <ErrorPanel
        title={t('brokenTitle')}
        actions={
          <Button tone="primary" onPress={() => window.location.reload()}>
            {t('errorReload')}
          </Button>
        }
      >
        <p>{t('brokenSafe')}</p>
      </ErrorPanel>
    </main>
  )
}
