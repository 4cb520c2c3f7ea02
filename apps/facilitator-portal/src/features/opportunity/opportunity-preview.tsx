import { type Day, formatDay } from '@cordee/domain/kernel/day'
import { formatDuration, hours } from '@cordee/domain/kernel/minutes'
import { Icon, type IconName } from '@cordee/ui/icon'
import { Muted } from '@cordee/ui/layout'
import { useTranslations } from 'use-intl'
import { linesOf, type OpportunityDraft } from './opportunity-draft.ts'
import styles from './opportunity-preview.module.css'

const Fact = ({ icon, children }: { icon: IconName; children: string }) =>
  children === '' ? null : (
    <p className={styles.fact}>
      <Icon name={icon} />
      {children}
    </p>
  )

const List = ({ title, text }: { title: string; text: string }) => {
  const lines = linesOf(text)
  return lines.length === 0 ? null : (
    <div>
      <h3>{title}</h3>
      <ul className={styles.list}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  )
}

/** The position as the public portal will say it. */
export const OpportunityPreview = ({
  draft,
  communeName,
  employerName,
}: {
  draft: OpportunityDraft
  communeName: string | null
  employerName: string | null
}) => {
  const t = useTranslations('opportunities')
  const when =
    draft.startsOn === ''
      ? draft.comingPeriod
      : draft.endsOn === ''
        ? t('from', { from: formatDay(draft.startsOn as Day) })
        : t('fromTo', { from: formatDay(draft.startsOn as Day), to: formatDay(draft.endsOn as Day) })
  const week =
    draft.weeklyHours === null ? '' : t('weeklyShort', { hours: formatDuration(hours(draft.weeklyHours)) })
  return (
    <div className={styles.preview}>
      <Muted small>{t('preview')}</Muted>
      <p className={styles.title}>{draft.title}</p>
      <Fact icon="organisation">{[communeName, employerName].filter(Boolean).join(', ')}</Fact>
      <Fact icon="today">{when}</Fact>
      <Fact icon="hours">{[week, draft.timetable].filter((part) => part !== '').join(', ')}</Fact>
      <Fact icon="person">{draft.places === null ? '' : t('places', { count: draft.places })}</Fact>
      <List title={t('duties')} text={draft.tasks} />
      <List title={t('requirements')} text={draft.needs} />
      <List title={t('provided')} text={draft.provided} />
      <List title={t('howToCome')} text={draft.howToCome} />
      {draft.context !== '' && (
        <div className={styles.why}>
          <h3>{t('why')}</h3>
          <p>{draft.context}</p>
        </div>
      )}
      <Muted small>{t('previewNote')}</Muted>
    </div>
  )
}
