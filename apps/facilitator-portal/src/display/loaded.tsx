import { Button } from '@cordee/ui/button'
import { ErrorPanel } from '@cordee/ui/error-panel'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'

type Query<Data> = {
  data?: Data | undefined
  error?: Error | undefined
  loading: boolean
  refetch: () => unknown
}

/** The three states of what comes from the API: its shape while it loads, what went wrong, the thing itself. */
export const Loaded = <Data,>({
  query,
  skeleton,
  children,
}: {
  query: Query<Data>
  skeleton: ReactNode
  children: (data: Data) => ReactNode
}) => {
  const t = useTranslations('display')
  if (query.data !== undefined && query.data !== null) return children(query.data)
  if (query.error !== undefined)
    return (
      <ErrorPanel
        title={t('loadFailed')}
        actions={
          <Button onPress={() => void query.refetch()} tone="primary">
            {t('retry')}
          </Button>
        }
      >
        <p>{query.error.message}</p>
        <p>{t('nothingLost')}</p>
      </ErrorPanel>
    )
  return (
    <div aria-busy="true">
      <span role="status" aria-label={t('loading')} />
      {skeleton}
    </div>
  )
}
