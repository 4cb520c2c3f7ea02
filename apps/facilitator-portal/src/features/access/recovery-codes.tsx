import { Callout } from '@cordee/ui/callout'
import { useTranslations } from 'use-intl'

/** Shown once: they replace a lost telephone. */
export const RecoveryCodes = ({ codes }: { codes: readonly string[] }) => {
  const t = useTranslations('access')
  return (
    <Callout tone="info" title={t('recoveryTitle')}>
      <p>{t('recoveryText')}</p>
      <ul>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
    </Callout>
  )
}
