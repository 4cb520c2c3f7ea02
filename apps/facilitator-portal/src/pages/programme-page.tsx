import { useQuery } from '@apollo/client/react'
import { EmptyState } from '@cordee/ui/empty-state'
import { Stack } from '@cordee/ui/layout'
import { PageHeader } from '@cordee/ui/page-header'
import { Select } from '@cordee/ui/select'
import { useTranslations } from 'use-intl'
import { formatDayMedium } from '../display/day.ts'
import { Loaded } from '../display/loaded.tsx'
import { useCan } from '../display/permissions.tsx'
import { Reveal } from '../display/reveal.tsx'
import { RowsSkeleton } from '../display/skeletons.tsx'
import { StepForm } from '../display/step-form.tsx'
import { useUrlState } from '../display/use-url-state.ts'
import { ExpensesPanel } from '../features/programme/expenses-panel.tsx'
import { FunderResults } from '../features/programme/funder-results.tsx'
import { OpenProgramme } from '../features/programme/open-programme.tsx'
import { PlanPanel } from '../features/programme/plan-panel.tsx'
import { PostPanel } from '../features/programme/post-panel.tsx'
import { EditProgramme } from '../features/programme/programme-acts.ts'
import { PublicityPanel } from '../features/programme/publicity-panel.tsx'
import { SheetsPanel } from '../features/programme/sheets-panel.tsx'
import { graphql } from '../gql/gql.ts'
import { PageTitle } from '../shell/page-title.tsx'

const ProgrammesQuery = graphql(`
  query Programmes($staff: Boolean!, $id: Uuid) {
    programmes {
      id
      name
    }
    programme(id: $id) {
      id
      name
      from
      to
      version
      viewerCanEdit
      ...PlanPanel_programme
      ...ExpensesPanel_programme
      ...PostPanel_programme
      ...PublicityPanel_programme
    }
    serviceSettings @include(if: $staff) {
      id
      colleagues {
        id
        name
      }
    }
    timeSheets(first: 24) {
      edges {
        node {
          id
          ...SheetsPanel_sheet
        }
      }
    }
  }
`)

export const ProgrammePage = () => {
  const t = useTranslations('programme')
  const mayWrite = useCan('programme:write')
  const [wanted, setWanted] = useUrlState('programme')
  const staff = useCan('contract:read')
  const query = useQuery(ProgrammesQuery, { variables: { staff, id: wanted || null } })
  return (
    <>
      <PageTitle>{t('title')}</PageTitle>
      <Loaded query={query} skeleton={<RowsSkeleton rows={8} />}>
        {({ programmes, programme, timeSheets, serviceSettings }) => {
          const colleagues = (serviceSettings?.colleagues ?? []).map(({ id, name }) => ({
            value: id,
            label: name,
          }))
          return (
            <>
              <PageHeader
                title={programme?.name ?? t('title')}
                aside={
                  programme &&
                  t('period', { from: formatDayMedium(programme.from), to: formatDayMedium(programme.to) })
                }
                actions={
                  programmes.length > 1 && (
                    <Select
                      label={t('title')}
                      value={programme?.id ?? ''}
                      onChange={setWanted}
                      options={programmes.map(({ id, name }) => ({ value: id, label: name }))}
                    />
                  )
                }
              />
              <Stack>
                {programme === null ? (
                  <EmptyState title={t('emptyTitle')}>
                    <p>{t('emptyText')}</p>
                  </EmptyState>
                ) : (
                  <>
                    {programme.viewerCanEdit && (
                      <StepForm
                        key={programme.id}
                        label={t('programmeEdit')}
                        tone="quiet"
                        note={t('programmeEditNote')}
                        document={EditProgramme}
                        fields={{
                          name: { kind: 'text', label: t('name'), value: programme.name },
                          from: { kind: 'day', label: t('from'), value: programme.from },
                          to: { kind: 'day', label: t('to'), value: programme.to },
                        }}
                        variables={(values) => ({ id: programme.id, version: programme.version, ...values })}
                        refetch={['Programmes']}
                        said={t('noted')}
                      />
                    )}
                    <PlanPanel key={`plan ${programme.id}`} programme={programme} />
                    <FunderResults key={programme.id} programmeId={programme.id} from={programme.from} />
                    <ExpensesPanel key={`expenses ${programme.id}`} programme={programme} />
                    <PostPanel key={`post ${programme.id}`} programme={programme} colleagues={colleagues} />
                    <PublicityPanel key={`publicity ${programme.id}`} programme={programme} />
                  </>
                )}
                <SheetsPanel sheets={timeSheets.edges.map(({ node }) => node)} />
                {mayWrite && (
                  <Reveal label={t('open')}>
                    <OpenProgramme onDone={setWanted} />
                  </Reveal>
                )}
              </Stack>
            </>
          )
        }}
      </Loaded>
    </>
  )
}
