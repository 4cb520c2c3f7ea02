import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'
import { asDay, asDuration, asEuros, asPeriod } from '../../messages/formats.ts'
import { useTranslations } from '../../messages/translate.ts'
import { Fact, FactList } from './fact-list.tsx'
import { saidAgain } from './said-again.ts'
import { capitalised, typeset, valleyName } from './wording.ts'

const OpportunityFacts_opportunity = graphql(`
  fragment OpportunityFacts_opportunity on PublicOpportunity {
    commune {
      name
      epciName
    }
    startsOn
    endsOn
    comingPeriod
    weeklyMinutes
    timetable
    contractType
    drivingLicence
    wording {
      timetable
    }
  }
`)

type Props = {
  opportunity: FragmentType<typeof OpportunityFacts_opportunity>
  minimumWage: { hourlyCents: number; since: string } | null
}

const bold = (text: React.ReactNode) => <b>{text}</b>

export const OpportunityFacts = ({ opportunity, minimumWage }: Props) => {
  const t = useTranslations()
  const facts = readFragment(OpportunityFacts_opportunity, opportunity)
  const timetable = saidAgain(facts, 'timetable')
  const start = facts.startsOn === null ? null : asDay(facts.startsOn)
  const dates =
    start === null
      ? facts.comingPeriod === null
        ? t('card.startOpen')
        : asPeriod(facts.comingPeriod)
      : facts.endsOn === null
        ? t('card.from', { start })
        : t('card.fromTo', { start, end: asDay(facts.endsOn) })
  return (
    <section className="panel" aria-label={t('detail.facts')}>
      <FactList>
        <Fact picture="place">
          <b>{facts.commune.name}</b>, {valleyName(facts.commune.epciName)}
        </Fact>
        <Fact picture="calendar">{t.rich('detail.dates', { b: bold, dates: capitalised(dates) })}</Fact>
        <Fact picture="clock">
          {t.rich('detail.hours', {
            b: bold,
            duration: asDuration(facts.weeklyMinutes),
            timetable: typeset(timetable.text),
            fr: (words: React.ReactNode) => <span lang={timetable.lang}>{words}</span>,
          })}
          {facts.wording !== null && facts.wording.timetable === null && <> {t('detail.timetableNotSaid')}</>}
        </Fact>
        <Fact picture="rule">{capitalised(t(`words.contract.${facts.contractType}`))}</Fact>
        {minimumWage !== null && (
          <Fact picture="money">
            {t.rich('detail.pay', { b: bold, amount: asEuros(minimumWage.hourlyCents) })}{' '}
            {t('detail.paySince', { day: asDay(minimumWage.since) })}
          </Fact>
        )}
        <Fact picture="licence">
          {t.rich(facts.drivingLicence ? 'detail.licenceNeeded' : 'detail.licenceFree', { b: bold })}
        </Fact>
      </FactList>
    </section>
  )
}
