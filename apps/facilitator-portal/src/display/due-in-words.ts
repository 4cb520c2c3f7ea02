import { formatHours, type Minutes } from '@cordee/domain/kernel/minutes'
import { useTranslations } from 'use-intl'

type Due = { readonly dueMinutes: Minutes; readonly toComplete: string | null }

/** « 700 h », or « à compléter » where nothing is known yet of what is due: that is not zero (R08). */
export const useDueInWords = () => {
  const t = useTranslations('display')
  return ({ dueMinutes, toComplete }: Due): string =>
    dueMinutes === 0 && toComplete !== null ? t('toComplete') : formatHours(dueMinutes)
}
