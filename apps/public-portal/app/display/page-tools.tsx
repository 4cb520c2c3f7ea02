import pageTools from '../enhancements/page-tools.js?url'
import { useTranslations } from '../messages/translate.ts'
import styles from './page-tools.module.css'

/** The small module that shows the buttons below; every page is whole without it. */
export const PageToolsScript = () => <script type="module" src={pageTools} />

/** Hidden until the module finds a voice of the page’s language; reads what stands in the nearest `data-spoken`. */
export const ListenButton = () => {
  const t = useTranslations('tools')
  return (
    <button
      type="button"
      hidden
      className={styles.tool}
      aria-pressed="false"
      data-listen={t('listen')}
      data-stop={t('stop')}
    >
      {t('listen')}
    </button>
  )
}

export const PrintButton = () => {
  const t = useTranslations('tools')
  return (
    <button type="button" hidden className={styles.tool} data-print="">
      {t('print')}
    </button>
  )
}
