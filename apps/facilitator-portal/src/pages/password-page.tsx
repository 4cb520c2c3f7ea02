import { useState } from 'react'
import { useParams } from 'react-router'
import { useTranslations } from 'use-intl'
import { ChoosePasswordForm } from '../features/access/choose-password-form.tsx'
import { CodeForm } from '../features/access/code-form.tsx'
import { EnrolmentForm } from '../features/access/enrolment-form.tsx'
import type { SignInStep } from '../gql/graphql.ts'
import { Doorway } from '../shell/doorway.tsx'

/** Where an invitation or a forgotten password leads: a password, then the telephone. */
export const PasswordPage = () => {
  const t = useTranslations('access')
  const { token = '' } = useParams()
  const [step, setStep] = useState<SignInStep | 'PASSWORD'>('PASSWORD')
  const enter = () => window.location.assign('/')
  return (
    <Doorway title={t('chooseTitle')}>
      {(fields) => {
        if (step === 'CODE') return <CodeForm className={fields} onInside={enter} />
        if (step === 'ENROL') return <EnrolmentForm className={fields} onInside={enter} />
        return <ChoosePasswordForm className={fields} token={token} onChosen={setStep} />
      }}
    </Doorway>
  )
}
