import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { useTranslations } from 'use-intl'
import { CodeForm } from '../features/access/code-form.tsx'
import { EnrolmentForm } from '../features/access/enrolment-form.tsx'
import { ForgottenForm } from '../features/access/forgotten-form.tsx'
import { ProviderEntrance } from '../features/access/provider-entrance.tsx'
import { SignInForm } from '../features/access/sign-in-form.tsx'
import type { SignInStep } from '../gql/graphql.ts'
import { Doorway } from '../shell/doorway.tsx'

/** Only a place of this site: never the address of another. */
const safePlace = (wanted: string | null): string =>
  wanted !== null && /^\/(?![/\\])/.test(wanted) ? wanted : '/'

export const SignInPage = () => {
  const t = useTranslations('access')
  const [query] = useSearchParams()
  const asked = query.get('etape')
  const [step, setStep] = useState<SignInStep | 'PASSWORD' | 'FORGOTTEN'>(
    asked === 'CODE' || asked === 'ENROL' ? asked : 'PASSWORD',
  )
  const suite = safePlace(query.get('suite'))
  const enter = () => window.location.assign(suite)
  return (
    <Doorway title={t('title')}>
      {(fields) => {
        if (step === 'CODE') return <CodeForm className={fields} onInside={enter} />
        if (step === 'ENROL') return <EnrolmentForm className={fields} onInside={enter} />
        if (step === 'FORGOTTEN')
          return <ForgottenForm className={fields} onBack={() => setStep('PASSWORD')} />
        return (
          <>
            <ProviderEntrance suite={suite} refusal={query.get('refus')} />
            <SignInForm className={fields} onStep={setStep} onForgotten={() => setStep('FORGOTTEN')} />
          </>
        )
      }}
    </Doorway>
  )
}
