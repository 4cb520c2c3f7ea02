import { ask } from '../apollo.server.ts'
import { graphql } from '../gql/gql.ts'

const FiguresPage = graphql(`
  query FiguresPage {
    publicReport {
      title
      frozenOn
      validatedMinutes
      people
    }
    publicFigures {
      asOf
      validatedMinutes
      people
      fteHundredths
      womenShareBps
      maskedUnder
      rows {
        year
        territory
        minutes
        people
      }
      answerTimes {
        requests
        kept
        late
        keptShareBps
        medianDays
      }
      newsTimes {
        since
        promises
        kept
        late
        keptShareBps
      }
    }
  }
`)

/** The same figures for the page and its two files. */
export const loadFigures = async () => (await ask(FiguresPage, {})).publicFigures

/** And the last report signed for the public, which moves no more. */
export const loadFiguresPage = () => ask(FiguresPage, {})

export const inHundredths = (minutes: number): number => Math.round((minutes * 100) / 60) / 100

export const licence = 'https://www.etalab.gouv.fr/licence-ouverte-open-licence'
