// Pages already seen, read again where the network does not reach. The server writes VERSION above: another
// build, another store. Nothing personal is ever kept: what the server marks « no-store », what is sent, and the
// spaces of people are left to the network alone.
const STORE = `cordee-${VERSION}`
const MOST_PAGES = 40
const OFFLINE = { '': '/hors-ligne', simple: '/simple/hors-ligne', en: '/en/hors-ligne' }
const PERSONAL = /^(\/(simple|en))?\/(suivi|lien|a|conseillers\/entrer|demande-envoyee|alertes|etude)(\/|$)/

const offlineOf = (path) => OFFLINE[path.split('/')[1]] ?? OFFLINE['']

const keepOfflinePages = async () => {
  const store = await caches.open(STORE)
  for (const page of Object.values(OFFLINE)) {
    const answer = await fetch(page)
    const html = await answer.clone().text()
    await store.put(page, answer)
    for (const [asset] of html.matchAll(/\/assets\/[\w./-]+/g)) await store.add(asset)
  }
}

const forgetOthers = async () => {
  for (const name of await caches.keys()) if (name !== STORE) await caches.delete(name)
}

addEventListener('install', (event) => event.waitUntil(keepOfflinePages().then(() => skipWaiting())))
addEventListener('activate', (event) =>
  event.waitUntil(
    forgetOthers()
      .then(() => clients.claim())
      .then(keepOpenPages),
  ),
)

const mayBeKept = (answer, path) =>
  answer.ok &&
  !answer.redirected &&
  !PERSONAL.test(path) &&
  (answer.headers.get('content-type') ?? '').startsWith('text/html') &&
  !(answer.headers.get('cache-control') ?? '').includes('no-store') &&
  !answer.headers.has('set-cookie')

const keepPage = async (request, answer) => {
  const store = await caches.open(STORE)
  await store.put(request, answer)
  const pages = (await store.keys()).filter(
    ({ url }) => !url.includes('/assets/') && !url.includes('/hors-ligne'),
  )
  for (const old of pages.slice(0, Math.max(0, pages.length - MOST_PAGES))) await store.delete(old)
}

/** The page of the first visit came before there was anybody to keep it: it is asked for once more. */
const keepOpenPages = async () => {
  for (const { url } of await clients.matchAll({ type: 'window' })) {
    const { pathname } = new URL(url)
    if (PERSONAL.test(pathname)) continue
    const answer = await fetch(url).catch(() => null)
    if (answer && mayBeKept(answer, pathname)) await keepPage(new Request(url), answer)
  }
}

/** The page as it was, which says that it is. */
const fromBefore = async (request, path) => {
  const store = await caches.open(STORE)
  const offline = await store.match(offlineOf(path))
  const page = PERSONAL.test(path) ? undefined : await store.match(request)
  if (!page) return offline ?? Response.error()
  const [note = ''] = (await offline?.text())?.match(/<p class="offline-note".*?<\/p>/s) ?? []
  const html = (await page.text()).replace('<body>', () => `<body>${note}`)
  return new Response(html, { headers: page.headers })
}

const page = async (request, path) => {
  try {
    const answer = await fetch(request)
    if (mayBeKept(answer, path)) await keepPage(request, answer.clone())
    return answer
  } catch {
    return fromBefore(request, path)
  }
}

// The name of an asset holds the hash of its content: the one kept is the right one.
const asset = async (request) => {
  const kept = await caches.match(request)
  if (kept) return kept
  const answer = await fetch(request)
  if (answer.ok) await (await caches.open(STORE)).put(request, answer.clone())
  return answer
}

addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin) return
  if (pathname.startsWith('/assets/')) event.respondWith(asset(request))
  else if (request.mode === 'navigate') event.respondWith(page(request, pathname))
})
