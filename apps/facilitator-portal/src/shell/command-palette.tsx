import { useQuery } from '@apollo/client/react'
import { Dialog } from '@cordee/ui/dialog'
import { Icon, type IconName } from '@cordee/ui/icon'
import { Kbd } from '@cordee/ui/kbd'
import { useDeferredValue, useState } from 'react'
import { Autocomplete } from 'react-aria-components/Autocomplete'
import { Header, Menu, MenuItem, MenuSection } from 'react-aria-components/Menu'
import { Input, SearchField } from 'react-aria-components/SearchField'
import { useTranslations } from 'use-intl'
import { graphql } from '../gql/gql.ts'
import type { SearchHitKind } from '../gql/graphql.ts'
import styles from './command-palette.module.css'
import { destinations } from './destinations.ts'
import { fold } from './fold.ts'

const SearchQuery = graphql(`
  query Palette($text: String!) {
    search(text: $text) {
      id
      kind
      label
      detail
    }
  }
`)

type Place = { href: string; label: string; detail: string; icon: IconName }

const kinds = {
  CONTRACT: { path: '/marches', icon: 'contract' },
  PERSON: { path: '/personnes', icon: 'person' },
  ORGANISATION: { path: '/organisations', icon: 'organisation' },
  OPPORTUNITY: { path: '/opportunites', icon: 'opportunity' },
} as const satisfies Record<SearchHitKind, { path: string; icon: IconName }>

const Section = ({ title, places }: { title: string; places: readonly Place[] }) =>
  places.length === 0 ? null : (
    <MenuSection>
      <Header className={styles.heading}>{title}</Header>
      {places.map((place) => (
        <MenuItem
          key={place.href}
          id={place.href}
          href={place.href}
          textValue={place.label}
          className={styles.item ?? ''}
        >
          <Icon name={place.icon} />
          <span className={styles.label}>{place.label}</span>
          <span className={styles.detail}>{place.detail}</span>
        </MenuItem>
      ))}
    </MenuSection>
  )

export const CommandPalette = ({
  isOpen,
  onOpenChange,
  permissions,
}: {
  isOpen: boolean
  onOpenChange: (open: boolean) => void
  permissions: readonly string[]
}) => {
  const t = useTranslations('shell')
  const [text, setText] = useState('')
  const sought = useDeferredValue(text.trim())
  const { data } = useQuery(SearchQuery, { variables: { text: sought }, skip: !isOpen || sought.length < 2 })

  const close = (open: boolean) => {
    onOpenChange(open)
    if (!open) setText('')
  }
  const pages = destinations
    .filter((place) => permissions.includes(place.verb) && fold(t(place.name)).includes(fold(text.trim())))
    .map((place): Place => ({ ...place, label: t(place.name), detail: t('kindPage') }))
  const hits = (sought.length < 2 ? [] : (data?.search ?? [])).map(
    ({ kind, id, label, detail }): Place => ({
      href: `${kinds[kind].path}/${id}`,
      icon: kinds[kind].icon,
      label,
      detail,
    }),
  )

  return (
    <Dialog label={t('searchLabel')} isOpen={isOpen} onOpenChange={close}>
      <Autocomplete inputValue={text} onInputChange={setText}>
        <SearchField aria-label={t('searchLabel')} autoFocus className={styles.field ?? ''}>
          <Icon name="search" size={20} />
          <Input className={styles.input ?? ''} placeholder={t('searchPlaceholder')} />
        </SearchField>
        <Menu
          aria-label={t('searchResults')}
          className={styles.menu ?? ''}
          onAction={() => close(false)}
          renderEmptyState={() => <p className={styles.nothing}>{t('searchNothing', { text })}</p>}
        >
          <Section title={t('found')} places={hits} />
          <Section title={t('goTo')} places={pages} />
        </Menu>
      </Autocomplete>
      <p className={styles.help}>
        <span>
          <Kbd>↑</Kbd> <Kbd>↓</Kbd> {t('searchHelp')}
        </span>
        <span>
          <Kbd>↵</Kbd> {t('searchOpen')}
        </span>
        <span>
          <Kbd>Échap</Kbd> {t('searchClose')}
        </span>
      </p>
    </Dialog>
  )
}
