import { Button } from '@cordee/ui/button'
import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'

type Connection = {
  readonly edges: readonly unknown[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
}

type Pages<Data> = {
  /** Of this search: another search has its own lines, and its own way on. */
  readonly variables: object
  readonly data: unknown
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
  const search = JSON.stringify(query.variables)
  const shown = useRef(search)
  shown.current = search
  // The search whose following page came: at its end the button is gone, and the focus needs a place.
  const [cameFor, setCameFor] = useState<string | null>(null)
  const end = useRef<HTMLParagraphElement>(null)
  const isAtEnd = !hasNextPage && cameFor === search
  useEffect(() => {
    if (isAtEnd) end.current?.focus()
  }, [isAtEnd])
  if (isAtEnd)
    return (
      <p role="status" tabIndex={-1} ref={end}>
        {t('moreEnd')}
      </p>
    )
  if (!hasNextPage) return null
  const load = async () => {
    setBusy(true)
    setFailed(false)
    await query
      .fetchMore({
        variables: { after: endCursor },
        // An answer that comes once something else is searched for adds nothing to it.
        updateQuery: (before, { fetchMoreResult }) =>
          shown.current === search ? join(before, fetchMoreResult) : before,
      })
      .then(() => setCameFor(search))
      .catch(() => setFailed(true))
    setBusy(false)
  }
  return (
    <div>
      <Button isPending={busy} isDisabled={query.data === undefined} onPress={() => void load()}>
        {t('more')}
      </Button>
      {failed && <p role="alert">{t('moreFailed')}</p>}
    </div>
  )
}
