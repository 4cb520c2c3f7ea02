import { ToastProvider } from '@cordee/ui/toast'
import { RouterProvider } from 'react-aria-components'
import { Outlet, useHref, useNavigate } from 'react-router'
import { useTranslations } from 'use-intl'
import { StepUpProvider } from '../display/step-up.tsx'

const useLinkTarget = (target: string) => useHref(target)

/** What every screen stands in, signed in or not: links that stay in the page, messages that can be undone. */
export const Frame = () => {
  const t = useTranslations('shell')
  const common = useTranslations('display')
  const navigate = useNavigate()
  return (
    <RouterProvider navigate={(target) => void navigate(target)} useHref={useLinkTarget}>
      <ToastProvider regionLabel={t('notices')} closeLabel={common('close')}>
        <StepUpProvider>
          <Outlet />
        </StepUpProvider>
      </ToastProvider>
    </RouterProvider>
  )
}
