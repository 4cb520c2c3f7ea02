import { Breadcrumb } from '@cordee/ui/breadcrumb'
import { PageHeader } from '@cordee/ui/page-header'
import { useToast } from '@cordee/ui/toast'
import { useNavigate } from 'react-router'
import { useTranslations } from 'use-intl'
import { RegisterContractForm } from '../features/procurement/register-contract-form.tsx'
import { PageTitle } from '../shell/page-title.tsx'

export const NewContractPage = () => {
  const t = useTranslations('contracts')
  const shell = useTranslations('shell')
  const navigate = useNavigate()
  const say = useToast()
  return (
    <>
      <PageTitle>{t('newTitle')}</PageTitle>
      <PageHeader
        breadcrumb={
          <Breadcrumb
            label={shell('breadcrumb')}
            trail={[{ name: t('title'), href: '/marches' }, { name: t('newTitle') }]}
          />
        }
        title={t('newTitle')}
        lead={t('newLead')}
      />
      <RegisterContractForm
        onRegistered={(id) => {
          say(t('registered'))
          void navigate(`/marches/${id}/clause`)
        }}
      />
    </>
  )
}
