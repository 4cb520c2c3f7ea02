import { useApolloClient, useMutation, useQuery } from '@apollo/client/react'
import { formatDay } from '@cordee/domain/kernel/day'
import { BrandMark } from '@cordee/ui/brand-mark'
import { Icon } from '@cordee/ui/icon'
import { Kbd } from '@cordee/ui/kbd'
import { LinkButton } from '@cordee/ui/link-button'
import { Rail } from '@cordee/ui/rail'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { Link, Navigate, Outlet, useLocation } from 'react-router'
import { useTranslations } from 'use-intl'
import { PermissionsContext } from '../display/permissions.tsx'
import { TodayContext } from '../display/today.tsx'
import { graphql } from '../gql/gql.ts'
import type { CountsQuery } from '../gql/graphql.ts'
import { type Destination, destinations } from './destinations.ts'
import { ReservedPage } from './reserved-page.tsx'
import styles from './shell.module.css'
import { chooseTheme, currentTheme } from './theme.ts'

const ViewerQuery = graphql(`
  query Shell {
    viewer {
      id
      name
      permissions
      today
      carrier {
        id
        name
        demonstration
      }
    }
  }
`)

const CountsDocument = graphql(`
  query Counts {
    counts {
      openReferrals
      openRequests
      prospects
      hoursToValidate
      tasksDue
      messagesFailed
    }
  }
`)

const SignOutMutation = graphql(`
  mutation SignOut {
    signOut
  }
`)

const usePaletteShortcut = (open: () => void) => {
  useEffect(() => {
    const timer = setTimeout(() => void bringPalette().catch(() => undefined), 1_000)
    return () => clearTimeout(timer)
  }, [])
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return
      event.preventDefault()
      open()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [open])
}

/** After a change of page the focus is at its beginning, as it would be after a load. */
const useFocusOnArrival = (page: string) => {
  const main = useRef<HTMLElement>(null)
  const last = useRef(page)
  useEffect(() => {
    if (last.current === page) return
    last.current = page
    main.current?.focus({ preventScroll: true })
    window.scrollTo(0, 0)
  }, [page])
  return main
}

const isCurrent = ({ href }: Destination, path: string) =>
  href === '/' ? path === '/' : path.startsWith(href)

const bringPalette = async () => ({ default: (await import('./command-palette.tsx')).CommandPalette })

/** Brought once the page is there: nothing waits for it, and it opens at once. */
const CommandPalette = lazy(bringPalette)

/** What waits behind each place of the rail. */
const badgeOf = (href: Destination['href'], counts: CountsQuery['counts'] | undefined): number => {
  if (counts === undefined) return 0
  if (href === '/orientations') return counts.openReferrals + counts.openRequests
  if (href === '/veille') return counts.prospects
  if (href === '/a-faire') return counts.tasksDue
  if (href === '/messages') return counts.messagesFailed
  return href === '/heures' ? counts.hoursToValidate : 0
}

export const Shell = () => {
  const t = useTranslations('shell')
  const { pathname, search } = useLocation()
  const { data, loading } = useQuery(ViewerQuery)
  const { data: counted } = useQuery(CountsDocument, {
    skip: data?.viewer == null,
    fetchPolicy: 'cache-and-network',
  })
  const client = useApolloClient()
  const [signOut] = useMutation(SignOutMutation)
  const [paletteOpen, setPaletteOpen] = useState(false)
  const [theme, setTheme] = useState(currentTheme)
  const main = useFocusOnArrival(pathname.split('/').slice(0, 3).join('/'))
  usePaletteShortcut(() => setPaletteOpen(true))

  if (data === undefined && loading) return <div aria-busy="true" />
  const viewer = data?.viewer
  if (viewer == null)
    return <Navigate to={`/connexion?suite=${encodeURIComponent(pathname + search)}`} replace />

  // Who only reads begins where there is something to read.
  if (pathname === '/' && !viewer.permissions.includes('contract:read'))
    return (
      <Navigate
        to={destinations.find(({ verb }) => viewer.permissions.includes(verb))?.href ?? '/compte'}
        replace
      />
    )

  const place = destinations.find((destination) => isCurrent(destination, pathname))
  const reserved = place !== undefined && !viewer.permissions.includes(place.verb)
  const other = theme === 'dark' ? 'light' : 'dark'
  const leave = async () => {
    const { data: left } = await signOut()
    await client.clearStore()
    // Who came by the identity provider leaves it too.
    window.location.assign(left?.signOut ?? '/connexion')
  }

  return (
    <TodayContext value={viewer.today}>
      <PermissionsContext value={viewer.permissions}>
        <a className={styles.skip} href="#contenu">
          {t('skip')}
        </a>
        <div className={styles.layout}>
          <Rail
            label={t('navigation')}
            brand={{
              href: '/',
              name: (
                <>
                  <BrandMark />
                  {t('product')}
                </>
              ),
            }}
            items={destinations
              .filter((destination) => viewer.permissions.includes(destination.verb))
              .map((destination) => ({
                href: destination.href,
                name: t(destination.name),
                icon: destination.icon,
                primary: 'primary' in destination,
                ...('group' in destination ? { group: t(destination.group) } : {}),
                current: isCurrent(destination, pathname),
                badge: { count: badgeOf(destination.href, counted?.counts), meaning: t('toHandle') },
              }))}
            more={t('menu')}
            less={t('closeMenu')}
            foot={
              <>
                {viewer.carrier.demonstration && (
                  <p>{t('demonstration', { day: formatDay(viewer.today) })}</p>
                )}
                <div className={styles.footRow}>
                  <div>
                    <Link className={styles.who} to="/compte" aria-label={`${t('account')}, ${viewer.name}`}>
                      {viewer.name}
                    </Link>
                    {viewer.carrier.name}
                  </div>
                  <div className={styles.footActs}>
                    <Button
                      className={styles.footButton ?? ''}
                      aria-label={t(other === 'dark' ? 'themeDark' : 'themeLight')}
                      onPress={() => {
                        chooseTheme(other)
                        setTheme(other)
                      }}
                    >
                      <Icon name={other === 'dark' ? 'moon' : 'sun'} />
                    </Button>
                    <Button
                      className={styles.footButton ?? ''}
                      aria-label={t('signOut')}
                      onPress={() => void leave()}
                    >
                      <Icon name="leave" />
                    </Button>
                  </div>
                </div>
              </>
            }
          />
          <div className={styles.content}>
            <section className={styles.topBar} aria-label={t('shortcuts')}>
              <Button className={styles.search ?? ''} onPress={() => setPaletteOpen(true)}>
                <Icon name="search" />
                <span className={styles.searchText}>{t('search')}</span>
                <Kbd>{t('shortcut')}</Kbd>
              </Button>
              {viewer.permissions.includes('import:run') && (
                <span className={styles.wide}>
                  <LinkButton href="/veille">{t('import')}</LinkButton>
                </span>
              )}
              {viewer.permissions.includes('contract:write') && (
                <LinkButton href="/marches/nouveau" tone="primary" aria-label={t('newContract')}>
                  <Icon name="plus" />
                  <span className={styles.wide}>{t('newContract')}</span>
                </LinkButton>
              )}
            </section>
            <main id="contenu" ref={main} tabIndex={-1} className={styles.main}>
              {reserved ? <ReservedPage /> : <Outlet />}
            </main>
          </div>
        </div>
        {paletteOpen && (
          <Suspense>
            <CommandPalette isOpen onOpenChange={setPaletteOpen} permissions={viewer.permissions} />
          </Suspense>
        )}
      </PermissionsContext>
    </TodayContext>
  )
}
