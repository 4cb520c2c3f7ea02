import { useTranslations } from '../messages/translate.ts'

/** The first thing read when a form comes back: that it was refused. */
export const FormTitle = ({ title, refused }: { title: string; refused: boolean }) => {
  const t = useTranslations()
  const page = refused ? t('error.titlePrefix', { title }) : title
  return <title>{t('site.title', { page })}</title>
}
