import { useSearchParams } from 'react-router'

/** One filter kept in the address: it survives a reload, a way back and a link sent to a colleague. */
export const useUrlState = (name: string): [string, (value: string) => void] => {
  const [query, setQuery] = useSearchParams()
  const set = (value: string) =>
    setQuery(
      (before) => {
        const next = new URLSearchParams(before)
        if (value === '') next.delete(name)
        else next.set(name, value)
        return next
      },
      { replace: true, preventScrollReset: true },
    )
  return [query.get(name) ?? '', set]
}
