import { translate, useTranslations } from '../messages/translate.ts'
import { useContact } from '../shell/contact.ts'
import { PhonePanel } from '../shell/phone-panel.tsx'
import type { Route } from './+types/is-it-for-me-page'
import styles from './is-it-for-me-page.module.css'

export const meta: Route.MetaFunction = () => [
  { title: translate('site.title', { page: translate('isItForMe.title') }) },
  { name: 'description', content: translate('isItForMe.lead') },
]

const situations = [
  'longUnemployed',
  'rsa',
  'otherAid',
  'young',
  'lowQualification',
  'senior',
  'disability',
  'refugee',
  'supported',
  'insertion',
] as const

/** Boxes in no form: what is ticked stays on the screen, the paper to show appears beside it. */
export default function IsItForMeRoute() {
  const t = useTranslations('isItForMe')
  const { territory } = useContact()
  return (
    <div className="prose">
      <h1>{t('title')}</h1>
      <p className="lead">{t('lead')}</p>
      <fieldset className={styles.situations}>
        <legend>{t('legend')}</legend>
        {situations.map((situation) => (
          <div key={situation} className={styles.situation}>
            <input type="checkbox" id={situation} autoComplete="off" />
            <label htmlFor={situation}>{t(`situations.${situation}.label`)}</label>
            <p>{t('paper', { paper: t(`situations.${situation}.paper`) })}</p>
          </div>
        ))}
      </fieldset>
      <h2>{t('yesTitle')}</h2>
      <p>{t('yesText', { name: territory?.facilitatorFirstName ?? '' })}</p>
      <p>{t('print')}</p>
      <h2>{t('noTitle')}</h2>
      <p>{t('noText')}</p>
      <p className="panel">{t('secret')}</p>
      <PhonePanel question="prefer" />
    </div>
  )
}
