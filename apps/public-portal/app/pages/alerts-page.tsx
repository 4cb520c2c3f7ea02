import { parseDay } from '@cordee/domain/kernel/day'
import { readAlertAddress } from '@cordee/domain/opportunity/alert'
import { data, redirect } from 'react-router'
import { send } from '../apollo.server.ts'
import { Choice, Field, ProblemSummary } from '../display/fields.tsx'
import styles from '../display/form.module.css'
import { everyRefusal, missing, type Problems, problemsOf } from '../display/problems.ts'
import { MINUTE_CHOICES } from '../features/opportunity/list-filters.ts'
import { isFromARobot, postedKey, postedText } from '../features/opportunity/posted-text.ts'
import { RobotTrap } from '../features/opportunity/robot-trap.tsx'
import { graphql } from '../gql/gql.ts'
import { tradeName } from '../messages/domain-names.ts'
import { inFull } from '../messages/formats.ts'
import { addressOf, pageVersion } from '../messages/language.ts'
import { translate, useTranslations } from '../messages/translate.ts'
import { FormTitle } from '../shell/form-title.tsx'
import { PhonePanel } from '../shell/phone-panel.tsx'
import type { Route } from './+types/alerts-page'
import { communeOf } from './callback-action.server.ts'
import { readHome } from './opportunities-loader.server.ts'

const SubscribeAlert = graphql(`
  mutation SubscribeAlert($input: AlertInput!) {
    subscribeAlert(input: $input) {
      ... on MutationSubscribeAlertSuccess {
        data {
          endsOn
        }
      }
      ... on RuleRefusal {
        code
        field
      }
      ... on Error {
        message
      }
    }
  }
`)

const MEANS = ['CAR', 'WITHOUT_CAR', 'BIKE'] as const
const HOURS = ['FULL_WEEK', 'PART_WEEK', 'NOT_EARLY'] as const
const STARTS = ['SOON', 'IN_THREE_MONTHS'] as const

const searchDay = (url: URL): string => url.searchParams.get('jusque') ?? ''

/** An address says by itself how it is written to: nobody is asked twice, and nothing is chosen for them. */
const channelOf = (address: string) => (/[@\p{L}]/u.test(address) ? ('EMAIL' as const) : ('SMS' as const))

/** What the rules refuse of the address and of the agreement, both at once. */
const refusedOf = (address: string, consent: boolean): Problems => {
  if (address === '')
    return {
      address: translate('errors.addressNeeded'),
      ...everyRefusal(
        ({ informationGiven }) => readAlertAddress('EMAIL', 'a@b.example', informationGiven),
        { informationGiven: consent },
        {},
      ),
    }
  return everyRefusal(
    ({ address: typed, informationGiven }) => readAlertAddress(channelOf(typed), typed, informationGiven),
    { address, informationGiven: consent },
    { address: 'a@b.example' },
  )
}

/** An alert of the list as it is filtered: the commune, the way, the trade, the hours, the start and the roads. */
export async function loader({ url }: Route.LoaderArgs) {
  const { filters, communeName } = await readHome(url)
  const { trade, means, minutes, commune, hours, start, winter } = filters
  const near = commune === null ? null : { means, minutes }
  const wish = { hours, start, winter: winter && near !== null }
  const until = parseDay(searchDay(url))
  return {
    trade,
    near,
    wish,
    ofValley: filters.valley !== null,
    commune: communeName,
    formKey: crypto.randomUUID(),
    writtenAt: Date.now(),
    endsOn: until.ok ? until.value : null,
  }
}

export async function action({ request }: Route.ActionArgs) {
  const form = await request.formData()
  const values = {
    address: postedText(form, 'address', 254),
    commune: postedText(form, 'commune', 60),
    trade: postedText(form, 'trade', 5),
    means: MEANS.find((each) => each === form.get('means')) ?? null,
    minutes: MINUTE_CHOICES.find((each) => String(each) === form.get('minutes')) ?? null,
    hours: HOURS.find((each) => each === form.get('hours')) ?? null,
    start: STARTS.find((each) => each === form.get('start')) ?? null,
    winter: form.has('winter'),
  }
  const consent = form.has('consent')
  const refused = ({ informationGiven, ...problems }: Problems, status = 422) =>
    data(
      {
        values: { ...values, consent, key: postedKey(form) },
        problems: informationGiven === undefined ? problems : { ...problems, consent: informationGiven },
      },
      { status },
    )
  const { code: communeCode, error } = await communeOf(values.commune)
  const problems = {
    ...missing({ commune: error }),
    ...refusedOf(values.address, consent),
  }
  if (Object.keys(problems).length > 0) return refused(problems)
  // Asked last: a form that came back for another reason has had its time to be read.
  if (isFromARobot(form, Date.now())) return refused({ form: translate('errors.tooFast') })
  const input = {
    channel: channelOf(values.address),
    address: values.address,
    communeCode,
    trade: /^[A-N]\d{4}$/.test(values.trade) ? values.trade : null,
    means: values.means,
    minutes: values.minutes,
    hours: values.hours,
    start: values.start,
    winter: values.winter,
    language: pageVersion(),
    consent,
  }
  const answer = await send(SubscribeAlert, { input }, request.headers.get('x-visitor-address'))
  const words = { unavailable: translate('error.unavailableTitle'), stale: translate('error.brokenTitle') }
  if (answer === null) return refused(problemsOf(null, words), 503)
  const result = answer.subscribeAlert
  return 'data' in result
    ? redirect(`/alertes?jusque=${result.data.endsOn ?? ''}`, 303)
    : refused(problemsOf(result, words))
}

export const headers: Route.HeadersFunction = () => ({ 'cache-control': 'no-store' })

export const meta: Route.MetaFunction = () => [{ name: 'description', content: translate('alerts.lead') }]

type Wished = Route.ComponentProps['loaderData']['wish']

/** What else the list was filtered by, said and kept. */
const Wish = ({ hours, start, winter }: Wished) => {
  const t = useTranslations()
  return (
    <>
      {hours && (
        <p>
          <input type="hidden" name="hours" value={hours} />
          {t('alerts.forHours', { hours: t(`words.hours.${hours}`) })}
        </p>
      )}
      {start && (
        <p>
          <input type="hidden" name="start" value={start} />
          {t('alerts.forStart', { start: t(`words.start.${start}`) })}
        </p>
      )}
      {winter && (
        <p>
          <input type="hidden" name="winter" value="1" />
          {t('alerts.forWinter')}
        </p>
      )}
    </>
  )
}

export default function AlertsRoute({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTranslations()
  const values = actionData?.values
  const trade = values?.trade || loaderData.trade
  const near =
    values?.means && values.minutes ? { means: values.means, minutes: values.minutes } : loaderData.near
  const problems = actionData?.problems ?? {}
  if (actionData === undefined && loaderData.endsOn !== null) {
    return (
      <div className="prose with-phone">
        <FormTitle title={t('alerts.doneTitle')} refused={false} />
        <h1>{t('alerts.doneTitle')}</h1>
        <p className="lead">{t('alerts.done')}</p>
        <p>{t('alerts.until', { day: inFull(loaderData.endsOn) })}</p>
        <p>
          <a href={addressOf('/opportunites')}>{t('list.seeAll')}</a>
        </p>
      </div>
    )
  }
  return (
    <div className="prose with-phone">
      <FormTitle title={t('alerts.title')} refused={actionData !== undefined} />
      <h1>{t('alerts.title')}</h1>
      <p className="lead">{t('alerts.lead')}</p>
      <form method="post" className={styles.form} noValidate>
        <ProblemSummary problems={problems} />
        <RobotTrap formKey={values?.key ?? loaderData.formKey} writtenAt={loaderData.writtenAt} />
        {trade && (
          <p>
            <input type="hidden" name="trade" value={trade} />
            {t('alerts.forTrade', { trade: tradeName(trade) })}
          </p>
        )}
        {near && (
          <p>
            <input type="hidden" name="means" value={near.means} />
            <input type="hidden" name="minutes" value={near.minutes} />
            {t('alerts.forPlace', { minutes: near.minutes, means: t(`words.means.${near.means}`) })}
          </p>
        )}
        <Wish {...(values ?? loaderData.wish)} />
        {loaderData.ofValley && <p>{t('alerts.noValley')}</p>}
        <Field
          name="commune"
          label={`${t('fields.commune')} ${t('fields.optional')}`}
          hint={t('fields.communeHint')}
          error={problems['commune']}
          defaultValue={values?.commune ?? loaderData.commune ?? undefined}
          autoComplete="address-level2"
          maxLength={60}
        />
        <fieldset>
          <legend>{t('alerts.how')}</legend>
          <Field
            name="address"
            label={t('alerts.address')}
            hint={t('alerts.addressHint')}
            error={problems['address']}
            defaultValue={values?.address}
            autoComplete="off"
            maxLength={254}
          />
        </fieldset>
        <Choice
          type="checkbox"
          name="consent"
          said={{ typed: values?.consent ? { consent: 'on' } : {}, problems }}
          required
        >
          {t('alerts.consent')}
        </Choice>
        <button type="submit" className="button">
          {t('alerts.submit')}
        </button>
      </form>
      <p>
        {t.rich('alerts.feeds', {
          rss: (text) => <a href={addressOf('/opportunites.atom')}>{text}</a>,
        })}
      </p>
      <PhonePanel question="prefer" />
    </div>
  )
}
