import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'
import { tradeName } from '../../messages/domain-names.ts'
import { asPeriod } from '../../messages/formats.ts'
import { useTranslations } from '../../messages/translate.ts'
import { atCommune } from './wording.ts'

const ComingIntro_position = graphql(`
  fragment ComingIntro_position on PublicComingPosition {
    title
    trade {
      romeCode
    }
    period
    commune {
      name
    }
  }
`)

type Props = { position: FragmentType<typeof ComingIntro_position>; name: string }

/** For which post to come the number is left, and what it changes. */
export const ComingIntro = ({ position, name }: Props) => {
  const t = useTranslations()
  const { title, trade, period, commune } = readFragment(ComingIntro_position, position)
  return (
    <>
      <p>
        {t.rich('looking.forComing', {
          title: tradeName(trade.romeCode, title),
          at: atCommune(commune.name),
          period: period === null ? t('card.comingSoon') : asPeriod(period),
          b: (text) => <b>{text}</b>,
        })}
      </p>
      <p>{t('looking.comingIntro', { name })}</p>
    </>
  )
}
