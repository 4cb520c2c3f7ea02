import { Button } from '@cordee/ui/button'
import { ErrorPanel } from '@cordee/ui/error-panel'
import { LinkButton } from '@cordee/ui/link-button'
import { useTranslations } from 'use-intl'
import styles from './errors.module.css'

/** The inner boundary: one page failed, the navigation stays. */
export const PageError = () => {
  const t = useTranslations('shell')
  return (
    <div className={styles.inner}>
      <title>{t('documentTitle', { page: t('errorTitle') })}</title>
      <ErrorPanel
        title={t('errorTitle')}
        actions={
          <>
            <Button tone="primary" onPress={() => window.location.reload()}>
              {t('errorReload')}
            </Button>
            <LinkButton href="/">{t('errorBack')}</LinkButton>
          </>
        }
      >
        <p>{t('errorSafe')}</p>
      </ErrorPanel>
    </div>
  )
}
