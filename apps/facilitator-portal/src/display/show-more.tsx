import { Button } from '@cordee/ui/button'
import { useState } from 'react'
import { useTranslations } from 'use-intl'

type Connection = {
  readonly edges: readonly unknown[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
}

type Pages<Data> = {
  fetchMore: (options: {
    variables: { after: string | null }
    updateQuery: (before: Data, next: { fetchMoreResult: Data }) => Data
  }) => Promise<unknown>
}

/** A list and the page that follows it, as one list. */
export const joined = <List extends Connection>(before: List, next: List): List => ({
  ...next,
  edges: [...before.edges, ...next.edges],
})

/** The next page of a list, under the lines that are already there. */
export const ShowMore = <Data,>({
  query,
  page: { hasNextPage, endCursor },
  join,
}: {
  query: Pages<Data>
  page: Connection['pageInfo']
  join: (before: Data, next: Data) => Data
}) => {
  const t = useTranslations('display')
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState(false)
  if (!hasNextPage) return null
  const load = async () => {
    setBusy(true)
    setFailed(false)
    await query
      .fetchMore({
        variables: { after: endCursor },
        updateQuery: (before, { fetchMoreResult }) => join(before, fetchMoreResult),
      })
      .catch(() => setFailed(true))
    setBusy(false)
  }
  return (
    <div>
      <Button isPending={busy} onPress={() => void load()}>
        {t('more')}
      </Button>
      {failed && <p role="alert">{t('moreFailed')}</p>}
    </div>
  )
}
