import { language } from '../messages/language.ts'
import { useTranslations } from '../messages/translate.ts'

/** On a page in another language: what people typed stays as they typed it, and who explains it. */
export const FrenchNotice = () => {
  const t = useTranslations('languages')
  return language() === 'en' ? <p className="panel">{t('french')}</p> : null
}
