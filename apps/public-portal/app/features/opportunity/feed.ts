import { asDay, asDuration, asPeriod } from '../../messages/formats.ts'
import { language, languageFacts } from '../../messages/language.ts'
import { translate } from '../../messages/translate.ts'
import { feedAddress, type ListFilters, listAddress, positionAddress } from './list-filters.ts'
import { saidAgain } from './said-again.ts'
import { atCommune } from './wording.ts'

export type FeedPosition = {
  readonly slug: string
  readonly title: string
  /** The title in the version of the feed, where somebody said it again. */
  readonly wording: { readonly title: string | null } | null
  readonly places: number
  readonly weeklyMinutes: number
  readonly startsOn: string | null
  /** In words, for a position that is not open yet. */
  readonly comingPeriod: string | null
  readonly announcedOn: string
  readonly verifiedOn: string | null
  readonly commune: { readonly name: string }
}

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')

// A day has no hour; readers of feeds want one.
const instant = (day: string): string => `${day}T00:00:00Z`

const entryOf = (position: FeedPosition, origin: string) => {
  const at = atCommune(position.commune.name)
  const { places, startsOn, weeklyMinutes } = position
  const title = saidAgain(position, 'title')
  const when =
    startsOn === null
      ? translate('detail.placesOnly', { places, at })
      : translate('detail.placesFrom', { places, at, start: asDay(startsOn) })
  const open = `${when}. ${translate('card.hours', { duration: asDuration(weeklyMinutes) })}.`
  return {
    url: `${origin}${positionAddress(position.slug)}`,
    title: `${title.text}, ${position.commune.name}`,
    titleLang: title.lang,
    summary:
      position.comingPeriod === null
        ? open
        : translate('card.comingText', { places, at, period: asPeriod(position.comingPeriod) }),
    published: instant(position.announcedOn),
    updated: instant(position.verifiedOn ?? position.announcedOn),
  }
}

/** What a feed follows, where it is served, and who answers for it; each filtered list is a feed of its own. */
export interface Feed {
  readonly positions: readonly FeedPosition[]
  readonly filters: ListFilters
  readonly origin: string
  readonly author: string
  /** The day, for a feed that has no entry yet. */
  readonly today: string
}

/** @source RFC 4287, The Atom Syndication Format */
export const atomFeed = ({ positions, filters, origin, author, today }: Feed): string => {
  const entries = positions.map((position) => entryOf(position, origin))
  const updated =
    entries
      .map((entry) => entry.updated)
      .toSorted()
      .at(-1) ?? instant(today)
  const home = escaped(`${origin}${listAddress(filters)}`)
  const itself = escaped(`${origin}${feedAddress(filters, 'atom')}`)
  const { lang } = languageFacts[language()]
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${lang}">
<title>${escaped(translate('list.title'))}</title>
<id>${home}</id>
<link rel="alternate" type="text/html" href="${home}"/>
<link rel="self" type="application/atom+xml" href="${itself}"/>
<updated>${updated}</updated>
<author><name>${escaped(author)}</name></author>
${entries
  .map(
    (entry) => `<entry>
<title${entry.titleLang === undefined ? '' : ` xml:lang="${entry.titleLang}"`}>${escaped(entry.title)}</title>
<id>${entry.url}</id>
<link rel="alternate" type="text/html" href="${entry.url}"/>
<published>${entry.published}</published>
<updated>${entry.updated}</updated>
<summary>${escaped(entry.summary)}</summary>
</entry>`,
  )
  .join('\n')}
</feed>
`
}

/** @source JSON Feed 1.1, jsonfeed.org */
export const jsonFeed = ({ positions, filters, origin, author }: Feed) => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: translate('list.title'),
  description: translate('list.intro'),
  language: languageFacts[language()].lang,
  home_page_url: `${origin}${listAddress(filters)}`,
  feed_url: `${origin}${feedAddress(filters, 'json')}`,
  authors: [{ name: author }],
  items: positions.map((position) => {
    const entry = entryOf(position, origin)
    return {
      id: entry.url,
      url: entry.url,
      title: entry.title,
      content_text: entry.summary,
      date_published: entry.published,
      date_modified: entry.updated,
    }
  }),
})
