import { useTranslations } from 'use-intl'

/** The document's title: the page first, so that tabs and screen readers say where one is. */
export const PageTitle = ({ children }: { children: string }) => {
  const t = useTranslations('shell')
  return <title>{t('documentTitle', { page: children })}</title>
}
