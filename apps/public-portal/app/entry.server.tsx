import { renderToString } from 'react-dom/server'
import { type EntryContext, isRouteErrorResponse, ServerRouter } from 'react-router'

// Nothing hydrates: a page is a whole document, so it is rendered in one piece.
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
): Response {
  headers.set('content-type', 'text/html; charset=utf-8')
  const html = renderToString(<ServerRouter context={context} url={request.url} />)
  return new Response(`<!doctype html>${html}`, { status, headers })
}

/** Pages that do not exist and methods that are not served are answers, not faults: only faults are logged. */
export const handleError = (error: unknown): void => {
  if (!isRouteErrorResponse(error)) console.error(error)
}
