import { useLocation } from 'react-router'
import { addressIn, addressOf, languageFacts, languages } from '../messages/language.ts'
import { isForSearchEngines } from './indexed.ts'

/** What search engines read: where this page stands for good, and where its other versions are. */
export const OtherVersions = ({ origin }: { origin: string }) => {
  const { pathname } = useLocation()
  if (!isForSearchEngines(pathname)) return null
  return (
    <>
      <link rel="canonical" href={`${origin}${addressOf(pathname)}`} />
      {languages.map((each) => (
        <link
          key={each}
          rel="alternate"
          hrefLang={languageFacts[each].hreflang}
          href={`${origin}${addressIn(each, pathname)}`}
        />
      ))}
      <link rel="alternate" hrefLang="x-default" href={`${origin}${pathname}`} />
    </>
  )
}
