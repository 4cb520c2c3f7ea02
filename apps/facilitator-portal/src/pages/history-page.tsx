import { Stack } from '@cordee/ui/layout'
import { PageHeader } from '@cordee/ui/page-header'
import { useCallback, useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Loaded } from '../display/loaded.tsx'
import { RowsSkeleton } from '../display/skeletons.tsx'
import { PastImports } from '../features/history/past-imports.tsx'
import { type PastImport, pastImports } from '../features/history/send-history.ts'
import { TakeOverForm } from '../features/history/take-over-form.tsx'
import { PageTitle } from '../shell/page-title.tsx'

export const HistoryPage = () => {
  const t = useTranslations('history')
  const [imports, setImports] = useState<PastImport[] | undefined>(undefined)
  const [error, setError] = useState<Error | undefined>(undefined)
  const load = useCallback(async () => {
    const answer = await pastImports()
    if ('code' in answer) setError(new Error(answer.message))
    else setImports(answer.imports)
  }, [])
  useEffect(() => void load(), [load])
  return (
    <>
      <PageTitle>{t('title')}</PageTitle>
      <PageHeader title={t('title')} lead={t('lead')} />
      <Stack>
        <TakeOverForm onDone={() => void load()} />
        <Loaded
          query={{ data: imports, error, loading: imports === undefined, refetch: load }}
          skeleton={<RowsSkeleton rows={3} />}
        >
          {(known) => <PastImports imports={known} onUndone={() => void load()} />}
        </Loaded>
      </Stack>
    </>
  )
}
