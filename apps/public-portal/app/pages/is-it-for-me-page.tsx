import { data } from 'react-router'
import { ListenButton, PrintButton } from '../display/page-tools.tsx'
import { SituationBoxes } from '../features/opportunity/situation-boxes.tsx'
import { groups, isExplained, type Situation, situations } from '../features/opportunity/situations.ts'
import { sameForEverybody } from '../kept-pages.server.ts'
import { addressOf } from '../messages/language.ts'
import { translate, useTranslations } from '../messages/translate.ts'
import { useContact } from '../shell/contact.ts'
import { PhoneLink } from '../shell/phone-link.tsx'
import { PhonePanel } from '../shell/phone-panel.tsx'
import type { Route } from './+types/is-it-for-me-page'
import styles from './is-it-for-me-page.module.css'

export const middleware: Route.MiddlewareFunction[] = [sameForEverybody]

export const meta: Route.MetaFunction = () => [
  { title: translate('site.title', { page: translate('isItForMe.title') }) },
  { name: 'description', content: translate('isItForMe.lead') },
]

/** The answers make one page and are forgotten with it: not in the address, not in a log, not in a cache. */
export async function action({ request }: Route.ActionArgs) {
  const posted = (await request.formData()).getAll('situation')
  const chosen = situations.filter((situation) => posted.includes(situation))
  return data({ chosen }, { headers: { 'cache-control': 'no-store' } })
}

/** The questions hold nothing personal: they are kept, and read again offline. */
export const headers: Route.HeadersFunction = ({ actionHeaders }) => actionHeaders

const Answer = ({ chosen }: { chosen: readonly Situation[] }) => {
  const t = useTranslations('isItForMe')
  const { territory } = useContact()
  const name = territory?.facilitatorFirstName ?? ''
  return (
    <div className="prose with-phone" data-spoken="">
      <h1>{t('answerTitle')}</h1>
      <ListenButton />
      <p className="lead">{chosen.length > 0 ? t('maybe') : t('noText')}</p>
      {chosen.length === 0 && <p>{t('others')}</p>}
      {chosen.length > 0 && (
        <>
          <p>{t('yesText', { name })}</p>
          <h2>{t('because')}</h2>
          <ul>
            {chosen.map((situation) => (
              <li key={situation}>
                {t(`situations.${situation}.label`)}
                {isExplained(situation) && ` ${t(`explained.${situation}`)}`}
                <br />
                {t('paper', { paper: t(`situations.${situation}.paper`) })}
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="panel">{t('secret')}</p>
      <p>{t.rich('call', { phone: () => <PhoneLink /> })}</p>
      <p>{t('notKept')}</p>
      <PrintButton />
      <p>
        <a href={addressOf('/est-ce-pour-moi')}>{t('again')}</a>
      </p>
      <PhonePanel question="prefer" />
    </div>
  )
}

/** Boxes, one button, one page to show: nothing is stored, with or without JavaScript. */
export default function IsItForMeRoute({ actionData }: Route.ComponentProps) {
  const t = useTranslations('isItForMe')
  if (actionData !== undefined) return <Answer chosen={actionData.chosen} />
  return (
    <div className="prose with-phone" data-spoken="">
      <h1>{t('title')}</h1>
      <p className="lead">{t('lead')}</p>
      <ListenButton />
      <form method="post" autoComplete="off">
        {groups.map((group) => (
          <SituationBoxes key={group} group={group} />
        ))}
        <p className={styles.others}>
          {t('others')} {t('noText')}
        </p>
        <p className="buttons">
          <button type="submit" className="button">
            {t('submit')}
          </button>
        </p>
      </form>
      <p className="panel">{t('secret')}</p>
      <PhonePanel question="prefer" />
    </div>
  )
}
