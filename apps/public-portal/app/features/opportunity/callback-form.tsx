import { phoneChannels } from '@cordee/domain/participant/contact-preference'
import type { ReactNode } from 'react'
import { Choice, ChoiceGroup, Field, ProblemSummary } from '../../display/fields.tsx'
import styles from '../../display/form.module.css'
import { addressOf } from '../../messages/language.ts'
import { useTranslations } from '../../messages/translate.ts'
import { CALL_MOMENTS, type CallbackErrors, type CallbackValues } from './callback-values.ts'
import { SaidBefore } from './looking-questions.tsx'

type Reach = { values: CallbackValues; error: string | undefined; receives: boolean }

/** A call is always made; this says whether one may write as well, or whom to ring in their place. */
const HowToReach = ({ values, error, receives }: Reach) => {
  const t = useTranslations('fields')
  return (
    <ChoiceGroup name="contactChannel" legend={t('channel')} error={error}>
      <div className={styles.choices}>
        {phoneChannels.map((channel) => (
          <Choice
            key={channel}
            type="radio"
            name="contactChannel"
            value={channel}
            defaultChecked={values.contactChannel === channel}
          >
            {t(`channels.${channel}`)}
          </Choice>
        ))}
      </div>
      {receives && (
        <p className={styles.hint}>
          {t.rich('noTelephone', {
            contact: (words: ReactNode) => <a href={addressOf('/contact')}>{words}</a>,
          })}
        </p>
      )}
    </ChoiceGroup>
  )
}

type Props = {
  values: CallbackValues
  errors: CallbackErrors
  carrierName: string
  /** Somebody receives without an appointment, and the page of contact says where and when. */
  receives: boolean
  /** The last screen of who looks for any work: what was said on the others goes with it. */
  looking?: boolean
}

export const CallbackForm = ({ values, errors, carrierName, receives, looking = false }: Props) => {
  const t = useTranslations()
  const helperIsOpen =
    values.helperName !== '' ||
    values.helperPhone !== '' ||
    values.contactChannel === 'ADVISER' ||
    errors.helperPhone !== undefined
  return (
    <form method="post" className={styles.form} noValidate>
      <ProblemSummary problems={errors} />
      <input type="hidden" name="key" value={values.key} />
      <input type="hidden" name="secret" value={values.secret} />
      <input type="hidden" name="writtenAt" value={values.writtenAt} />
      {looking && <SaidBefore values={values} asked={3} />}
      <div
        className={errors.trap === undefined ? styles.trap : undefined}
        aria-hidden={errors.trap === undefined}
      >
        <Field
          name="trap"
          label={t('fields.trap')}
          error={errors.trap}
          defaultValue={values.trap}
          tabIndex={errors.trap === undefined ? -1 : 0}
          autoComplete="off"
        />
      </div>
      <fieldset>
        <legend>{t('steps.you')}</legend>
        <Field
          name="firstName"
          label={t('fields.firstName')}
          error={errors.firstName}
          defaultValue={values.firstName}
          autoComplete="given-name"
          maxLength={80}
          required
        />
        <Field
          name="lastName"
          label={`${t('fields.lastName')} ${t('fields.optional')}`}
          defaultValue={values.lastName}
          autoComplete="family-name"
          maxLength={80}
        />
      </fieldset>
      <fieldset>
        <legend>{t('steps.reach')}</legend>
        <Field
          name="phone"
          type="tel"
          label={t('fields.phone')}
          hint={t('fields.phoneHint')}
          error={errors.phone}
          defaultValue={values.phone}
          autoComplete="tel"
          inputMode="tel"
          maxLength={30}
        />
        <details className={styles.helper} open={helperIsOpen}>
          <summary>{t('fields.helperOpen')}</summary>
          <div className={styles.helperFields}>
            <p>{t('fields.helperIntro')}</p>
            <Field
              name="helperName"
              label={t('fields.helperName')}
              defaultValue={values.helperName}
              autoComplete="off"
              maxLength={80}
            />
            <Field
              name="helperPhone"
              type="tel"
              label={t('fields.helperPhone')}
              error={errors.helperPhone}
              defaultValue={values.helperPhone}
              autoComplete="off"
              inputMode="tel"
              maxLength={30}
            />
          </div>
        </details>
        <HowToReach values={values} error={errors.contactChannel} receives={receives} />
      </fieldset>
      <fieldset>
        <legend>{t('steps.when')}</legend>
        <div className={styles.choices}>
          {CALL_MOMENTS.map((moment) => (
            <Choice
              key={moment}
              type="radio"
              name="callMoment"
              value={moment}
              defaultChecked={values.callMoment === moment}
            >
              {t(`words.callMoment.${moment}`)}
            </Choice>
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend>{t('steps.agreement')}</legend>
        {errors.consent !== undefined && (
          <p id="consent-erreur" className={styles.error}>
            {errors.consent}
          </p>
        )}
        <Choice
          id="consent"
          type="checkbox"
          name="consent"
          defaultChecked={values.consent}
          required
          aria-invalid={errors.consent === undefined ? undefined : true}
          aria-describedby={errors.consent === undefined ? undefined : 'consent-erreur'}
        >
          {t('fields.consent', { carrier: carrierName })}
        </Choice>
        <p>
          <a href={addressOf('/donnees-personnelles')}>{t('fields.consentMore')}</a>
        </p>
      </fieldset>
      <button type="submit" className="button">
        {t(looking ? 'looking.submit' : 'callback.submit')}
      </button>
      {looking && (
        <button type="submit" className="button-line" name="etape" value="2">
          {t('looking.back')}
        </button>
      )}
    </form>
  )
}
