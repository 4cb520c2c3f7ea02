import { ListenButton } from '../display/page-tools.tsx'
import { Pictogram } from '../features/opportunity/pictogram.tsx'
import { addressOf } from '../messages/language.ts'
import { translate, useTranslations } from '../messages/translate.ts'
import { PhonePanel } from '../shell/phone-panel.tsx'
import type { Route } from './+types/mobility-page'

export const meta: Route.MetaFunction = () => [
  { title: translate('site.title', { page: translate('mobility.title') }) },
  { name: 'description', content: translate('mobility.lead') },
]

const ways = [
  { name: 'bus', picture: 'bus' },
  { name: 'pickUp', picture: 'lift' },
  { name: 'help', picture: 'car' },
  { name: 'licence', picture: 'licence' },
] as const

/** How one comes to work without a car: what each position says, and who helps. */
export default function MobilityRoute() {
  const t = useTranslations('mobility')
  return (
    <div className="prose with-phone" data-spoken="">
      <h1>{t('title')}</h1>
      <p className="lead">{t('lead')}</p>
      <ListenButton />
      {ways.map(({ name, picture }) => (
        <section key={name}>
          <Pictogram name={picture} />
          <h2>{t(`ways.${name}.title`)}</h2>
          <p>{t(`ways.${name}.text`)}</p>
        </section>
      ))}
      <p className="buttons">
        <a className="button" href={addressOf('/opportunites?moyen=sans-voiture')}>
          {t('see')}
        </a>
      </p>
      <p className="panel">{t('winter')}</p>
      <PhonePanel question="prefer" />
    </div>
  )
}
