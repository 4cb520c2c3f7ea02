import type { HeadersFunction, MetaFunction } from 'react-router'

/** What every page of a holder is sent with: kept nowhere, told to nobody, found by no search engine. */
export const privately = {
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex, nofollow',
} as const

/** And the cookies that the answer sets. */
export const privateHeaders: HeadersFunction = ({ loaderHeaders, actionHeaders }) => {
  const headers = new Headers(privately)
  for (const cookie of [...loaderHeaders.getSetCookie(), ...(actionHeaders?.getSetCookie() ?? [])])
    headers.append('set-cookie', cookie)
  return headers
}

export const privateMeta: MetaFunction = () => [{ name: 'robots', content: 'noindex' }]
