import { useQuery } from '@apollo/client/react'
import { Card } from '@cordee/ui/card'
import { Line, Lines, Muted, Stack } from '@cordee/ui/layout'
import { PageHeader } from '@cordee/ui/page-header'
import { useTranslations } from 'use-intl'
import { Loaded } from '../display/loaded.tsx'
import { useCan } from '../display/permissions.tsx'
import { CardsSkeleton } from '../display/skeletons.tsx'
import { Absences } from '../features/messaging/absences.tsx'
import { ServiceForm } from '../features/messaging/service-form.tsx'
import { TemplateEditor } from '../features/messaging/template-editor.tsx'
import { graphql } from '../gql/gql.ts'
import { PageTitle } from '../shell/page-title.tsx'

const ServiceQuery = graphql(`
  query Service($texts: Boolean!) {
    viewer {
      id
    }
    serviceSettings {
      id
      ...ServiceForm_settings
      ...Absences_settings
    }
    messageTemplates @include(if: $texts) {
      key
      ...TemplateEditor_template
    }
  }
`)

export const ServicePage = () => {
  const t = useTranslations('service')
  const texts = useCan('service:write')
  const query = useQuery(ServiceQuery, { variables: { texts } })
  return (
    <>
      <PageTitle>{t('title')}</PageTitle>
      <PageHeader title={t('title')} lead={t('lead')} />
      <Loaded query={query} skeleton={<CardsSkeleton cards={3} rows={6} />}>
        {({ viewer, serviceSettings, messageTemplates }) => (
          <Stack>
            <ServiceForm settings={serviceSettings} />
            <Absences settings={serviceSettings} me={viewer?.id ?? ''} />
            {messageTemplates && (
              <Card title={t('texts')}>
                <Stack>
                  <Muted>{t('textsLead')}</Muted>
                  <Lines>
                    {messageTemplates.map((template) => (
                      <Line key={template.key}>
                        <TemplateEditor template={template} />
                      </Line>
                    ))}
                  </Lines>
                </Stack>
              </Card>
            )}
          </Stack>
        )}
      </Loaded>
    </>
  )
}
