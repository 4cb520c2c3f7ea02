import { Choice, Field, Picker, ProblemSummary } from '../../display/fields.tsx'
import styles from '../../display/form.module.css'
import { KeyField } from '../../display/key-field.tsx'
import type { Problems, Typed } from '../../display/problems.ts'
import { useTranslations } from '../../messages/translate.ts'

const roles = ['DIRECTION', 'SITE_MANAGER', 'MENTOR', 'PAYROLL', 'BUYER_FOLLOW_UP'] as const

export type ContactValues = {
  readonly id: string
  readonly name: string
  readonly role: string
  readonly email: string | null
  readonly phone: string | null
  readonly prefersCalls: boolean
}

/** One contact of the organisation; without an id, a new one. */
export const ContactForm = ({
  contact,
  version,
  said,
}: {
  contact: ContactValues | null
  version: number
  said: { typed: Typed; problems: Problems }
}) => {
  const t = useTranslations('contacts')
  const choose = useTranslations('desk')('choose')
  return (
    <form method="post" className={styles.form} noValidate>
      <ProblemSummary problems={said.problems} />
      <KeyField typed={said.typed} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="contactId" value={contact?.id ?? ''} />
      <Field name="name" label={t('name')} said={said} defaultValue={contact?.name} maxLength={120} />
      <Picker
        name="role"
        label={t('role')}
        said={said}
        defaultValue={contact?.role}
        choose={contact === null ? choose : undefined}
        options={roles.map((role) => [role, t(`roles.${role}`)])}
      />
      <Field
        name="email"
        type="email"
        label={t('email')}
        said={said}
        defaultValue={contact?.email ?? ''}
        maxLength={200}
      />
      <Field
        name="phone"
        type="tel"
        inputMode="tel"
        label={t('phone')}
        said={said}
        defaultValue={contact?.phone ?? ''}
        maxLength={30}
      />
      <Choice type="checkbox" name="prefersCalls" defaultChecked={contact?.prefersCalls ?? false}>
        {t('prefersCalls')}
      </Choice>
      <button type="submit" className="button">
        {t('save')}
      </button>
    </form>
  )
}
