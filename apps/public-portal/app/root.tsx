import '@cordee/ui/tokens.css'
import '@cordee/ui/base.css'
import './shell/fonts.css'
import './shell/portal.css'
import regular from '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-400-normal.woff2?url'
import bold from '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-700-normal.woff2?url'
import type { ReactNode } from 'react'
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  useLocation,
  useRouteError,
  useRouteLoaderData,
} from 'react-router'
import type { Route } from './+types/root'
import { PageToolsScript } from './display/page-tools.tsx'
import { speaking } from './messages/language.server.ts'
import { language, languageFacts, languageOf } from './messages/language.ts'
import { translate } from './messages/translate.ts'
import { atAddress } from './portal-address.server.ts'
import { DemonstrationBanner } from './shell/demonstration-banner.tsx'
import { ErrorPage } from './shell/error-page.tsx'
import { LanguageSwitch } from './shell/language-switch.tsx'
import { OtherVersions } from './shell/other-versions.tsx'
import { SiteFooter } from './shell/site-footer.tsx'
import { SiteHeader, SiteMenu } from './shell/site-header.tsx'
import { fallbackPhone, loadTerritory } from './shell/territory.server.ts'

/** What a phone keeps when the site is put on its screen: the same in every version. */
const installed = { icon: '/apple-touch-icon.png', manifest: '/manifest.webmanifest' }

/** The address says whose portal this is, its first word in which version everything below is written. */
export const middleware: Route.MiddlewareFunction[] = [
  ({ request }, next) => {
    const { origin, pathname } = new URL(request.url)
    return atAddress(origin, () => speaking(languageOf(pathname), next))
  },
]

export const loader = async ({ url }: Route.LoaderArgs) => ({
  territory: await loadTerritory(),
  fallbackPhone,
  origin: url.origin,
})

export const Layout = ({ children }: { children: ReactNode }) => {
  const { pathname } = useLocation()
  const root = useRouteLoaderData<typeof loader>('root')
  const failed = Boolean(useRouteError())
  return (
    <html lang={languageFacts[language()].lang}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="format-detection" content="telephone=no" />
        {[regular, bold].map((font) => (
          <link key={font} rel="preload" href={font} as="font" type="font/woff2" crossOrigin="anonymous" />
        ))}
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link rel="apple-touch-icon" href={installed.icon} />
        <link rel="manifest" href={installed.manifest} />
        <meta name="theme-color" content="#073c47" />
        {root !== undefined && !failed && <OtherVersions origin={root.origin} />}
        <Meta />
        <Links />
      </head>
      <body>
        <a className="skip" href="#contenu">
          {translate('site.skip')}
        </a>
        <DemonstrationBanner />
        <LanguageSwitch />
        <SiteHeader />
        <SiteMenu path={pathname} />
        <main id="contenu" tabIndex={-1}>
          {children}
        </main>
        <SiteFooter />
        <PageToolsScript />
      </body>
    </html>
  )
}

export default function Root() {
  return <Outlet />
}

export const ErrorBoundary = ({ error }: Route.ErrorBoundaryProps) => {
  const { pathname } = useLocation()
  const status = isRouteErrorResponse(error) ? error.status : 500
  const kind = status === 404 ? 'notFound' : status === 503 ? 'unavailable' : 'broken'
  return <ErrorPage kind={kind} path={pathname} />
}
