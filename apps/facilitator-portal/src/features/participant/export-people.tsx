import { formatDay } from '@cordee/domain/kernel/day'
import { contactChannelLabels } from '@cordee/domain/participant/contact-preference'
import { Button } from '@cordee/ui/button'
import { useToast } from '@cordee/ui/toast'
import { useTranslations } from 'use-intl'
import { saveCsv } from '../../display/csv.ts'
import { formatPhone } from '../../display/phone.ts'
import { Refusal } from '../../display/refusal.tsx'
import { useAct } from '../../display/use-act.ts'
import { graphql } from '../../gql/gql.ts'

const ExportMutation = graphql(`
  mutation ExportPeople($search: String) {
    exportPeople(search: $search) {
      ... on MutationExportPeopleSuccess {
        data {
          id
          contactChannel
          identity {
            firstName
            lastName
            phone
          }
          commune {
            code
            name
          }
          assessments {
            id
            status
            validUntil
          }
          placements {
            id
            status
            employer {
              id
              name
            }
          }
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

const heads = ['lastName', 'firstName', 'commune', 'phone', 'channel', 'eligibleUntil', 'employer'] as const

/** The list of people in a file: a fresh code is asked, and each person can be told that they were in it. */
export const ExportPeople = ({ search }: { search: string }) => {
  const t = useTranslations('people.export')
  const common = useTranslations('display')
  const say = useToast()
  const { act, busy, failure } = useAct(ExportMutation)
  const save = async () => {
    const people = await act({ search: search || null })
    if (people === null) return
    saveCsv(t('file'), [
      heads.map((head) => t(head)),
      ...people.map(({ identity, commune, contactChannel, assessments, placements }) => {
        const until = assessments.find(
          ({ status }) => status === 'VALIDATED' || status === 'EXTENDED',
        )?.validUntil
        return [
          identity?.lastName ?? null,
          identity?.firstName ?? null,
          commune?.name ?? null,
          identity?.phone ? formatPhone(identity.phone) : null,
          contactChannel === null ? null : contactChannelLabels[contactChannel],
          until == null ? null : formatDay(until),
          placements.find(({ status }) => status === 'STARTED')?.employer.name ?? null,
        ]
      }),
    ])
    say(common('exportDone', { count: people.length }))
  }
  return (
    <div>
      <Button size="small" tone="quiet" isPending={busy} onPress={() => void save()}>
        {common('exportList')}
      </Button>
      <Refusal failure={failure} />
    </div>
  )
}
