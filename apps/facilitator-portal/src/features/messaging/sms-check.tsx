import { type SmsCheck as Check, SMS_LENGTH } from '@cordee/domain/messaging/sms-text'
import { Badge } from '@cordee/ui/badge'
import { Muted, Stack } from '@cordee/ui/layout'
import { useTranslations } from 'use-intl'
import styles from './letter.module.css'

/** The text as the telephone will show it, its length, and what to write otherwise. */
export const SmsCheck = ({ check }: { check: Check }) => {
  const t = useTranslations('messaging')
  const replaced = [...new Map(check.replaced.map((each) => [each.character, each.by]))]
  return (
    <Stack gap="tight">
      <div className={styles.letter} aria-live="polite">
        <p>{check.text}</p>
      </div>
      <span>
        <Badge tone={check.length > SMS_LENGTH ? 'bad' : 'neutral'}>
          {t('length', { length: check.length, most: SMS_LENGTH })}
        </Badge>
      </span>
      {replaced.length > 0 && (
        <Muted small>
          {t('replaced', { list: replaced.map(([character, by]) => `${character} → ${by}`).join(', ') })}
        </Muted>
      )}
      {check.unknown.length > 0 && (
        <span>{t('unknown', { list: [...new Set(check.unknown)].join(' ') })}</span>
      )}
      {check.sensitive.map(({ word, instead }) => (
        <span key={word}>{t('sensitive', { word, instead })}</span>
      ))}
    </Stack>
  )
}
