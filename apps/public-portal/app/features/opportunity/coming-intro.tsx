import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'
import { useTranslations } from '../../messages/translate.ts'
import { useContact } from '../../shell/contact.ts'
import { atCommune } from './wording.ts'

const ComingIntro_position = graphql(`
  fragment ComingIntro_position on PublicComingPosition {
    title
    period
    commune {
      name
    }
  }
`)

/** For which post to come the number is left, and what it changes. */
export const ComingIntro = ({ position }: { position: FragmentType<typeof ComingIntro_position> }) => {
  const t = useTranslations()
  const { territory } = useContact()
  const { title, period, commune } = readFragment(ComingIntro_position, position)
  return (
    <>
      <p>
        {t.rich('looking.forComing', {
          title,
          at: atCommune(commune.name),
          period: period ?? t('card.comingSoon'),
          b: (text) => <b>{text}</b>,
        })}
      </p>
      <p>{t('looking.comingIntro', { name: territory?.facilitatorFirstName ?? '' })}</p>
    </>
  )
}
