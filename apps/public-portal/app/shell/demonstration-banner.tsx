import { asDay } from '../messages/formats.ts'
import { useTranslations } from '../messages/translate.ts'
import { useContact } from './contact.ts'
import styles from './demonstration-banner.module.css'

export const DemonstrationBanner = () => {
  const t = useTranslations('site')
  const { territory } = useContact()
  return territory?.demonstration === true ? (
    <aside className={styles.banner}>
      <p>{t('demonstration', { day: asDay(territory.today) })}</p>
    </aside>
  ) : null
}
