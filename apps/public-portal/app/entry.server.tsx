import { renderToString } from 'react-dom/server'
import { type EntryContext, ServerRouter } from 'react-router'

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
