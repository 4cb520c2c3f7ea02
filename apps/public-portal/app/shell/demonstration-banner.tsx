import { type Day, formatDay } from '@cordee/domain/kernel/day'
import { useTranslations } from '../messages/translate.ts'
import { useContact } from './contact.ts'
import styles from './demonstration-banner.module.css'

export const DemonstrationBanner = () => {
  const t = useTranslations('site')
  const { territory } = useContact()
  return territory?.demonstration === true ? (
    <aside className={styles.banner}>
      <p>{t('demonstration', { day: formatDay(territory.today as Day) })}</p>
    </aside>
  ) : null
}
