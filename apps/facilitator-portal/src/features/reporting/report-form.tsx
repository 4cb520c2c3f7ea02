import { useLazyQuery, useQuery } from '@apollo/client/react'
import { type Audience, audienceLabels } from '@cordee/domain/reporting/audience'
import { Button } from '@cordee/ui/button'
import { Card } from '@cordee/ui/card'
import { DateField } from '@cordee/ui/date-field'
import { ErrorPanel } from '@cordee/ui/error-panel'
import { Cluster, Stack } from '@cordee/ui/layout'
import { Select } from '@cordee/ui/select'
import { TextField } from '@cordee/ui/text-field'
import { useToast } from '@cordee/ui/toast'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { optionsOf } from '../../display/options.ts'
import { Refusal } from '../../display/refusal.tsx'
import { useToday } from '../../display/today.tsx'
import { fieldError, useAct } from '../../display/use-act.ts'
import { graphql } from '../../gql/gql.ts'
import { FiguresPanel } from './figures-panel.tsx'

const PreviewQuery = graphql(`
  query ReportPreview($input: ReportInput!) {
    reportPreview(input: $input) {
      ...FiguresPanel_figures
    }
  }
`)

const TerritoryQuery = graphql(`
  query ReportTerritory {
    viewer {
      id
      carrier {
        id
        territory {
          code
          name
        }
      }
    }
  }
`)

const FreezeMutation = graphql(`
  mutation FreezeReport($input: ReportInput!, $idempotencyKey: String!) {
    freezeReport(input: $input, idempotencyKey: $idempotencyKey) {
      ... on MutationFreezeReportSuccess {
        data {
          id
          number
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

/** A report is read before it is frozen: the same figures, then kept for good. */
export const ReportForm = ({ onDone }: { onDone: (id: string) => void }) => {
  const t = useTranslations('reports')
  const common = useTranslations('display')
  const say = useToast()
  const today = useToday()
  const [title, setTitle] = useState('')
  const [audience, setAudience] = useState<Audience>('COPIL')
  const [from, setFrom] = useState(`${today.slice(0, 4)}-01-01`)
  const [to, setTo] = useState<string>(today)
  const [epciCode, setEpciCode] = useState('')
  const [key] = useState(() => crypto.randomUUID())
  const territory = useQuery(TerritoryQuery)
  const [look, preview] = useLazyQuery(PreviewQuery, { fetchPolicy: 'network-only' })
  const freeze = useAct(FreezeMutation, ['FrozenReports'])
  const input = { title: title.trim() || t('preview'), audience, from, to, epciCode: epciCode || null }
  const submit = async () => {
    const done = await freeze.act({ input, idempotencyKey: `${key} ${JSON.stringify(input)}`.slice(0, 100) })
    if (done === null) return
    say(t('frozen', { number: done.number }))
    onDone(done.id)
  }
  return (
    <Stack>
      <Card title={t('prepare')}>
        <Stack>
          <Cluster align="end">
            <TextField
              label={t('name')}
              value={title}
              onChange={setTitle}
              error={fieldError(freeze.failure, 'title')}
              autoFocus
            />
            <Select
              label={t('audience')}
              value={audience}
              onChange={(chosen) => setAudience(chosen || 'COPIL')}
              options={optionsOf(audienceLabels)}
            />
            <DateField label={t('from')} value={from} onChange={setFrom} />
            <DateField label={t('to')} value={to} onChange={setTo} error={fieldError(freeze.failure, 'to')} />
            <Select
              label={t('territory')}
              value={epciCode}
              onChange={setEpciCode}
              placeholder={t('wholeTerritory')}
              options={(territory.data?.viewer?.carrier.territory ?? []).map(({ code, name }) => ({
                value: code,
                label: name,
              }))}
            />
          </Cluster>
          <Cluster>
            <Button isPending={preview.loading} onPress={() => void look({ variables: { input } })}>
              {t('preview')}
            </Button>
            <Button
              tone="primary"
              isPending={freeze.busy}
              isDisabled={title.trim().length < 3}
              onPress={() => void submit()}
            >
              {t('freeze')}
            </Button>
          </Cluster>
          <Refusal failure={freeze.failure} />
        </Stack>
      </Card>
      {preview.error !== undefined && (
        <ErrorPanel title={common('loadFailed')}>
          <p>{preview.error.message}</p>
        </ErrorPanel>
      )}
      {preview.data !== undefined && <FiguresPanel figures={preview.data.reportPreview} />}
    </Stack>
  )
}
