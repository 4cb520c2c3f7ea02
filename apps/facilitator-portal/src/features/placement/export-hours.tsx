import { formatMonth, type Month } from '@cordee/domain/kernel/day'
import {
  type EmploymentContractType,
  employmentContractLabel,
} from '@cordee/domain/placement/employment-contract'
import { Button } from '@cordee/ui/button'
import { useToast } from '@cordee/ui/toast'
import { useTranslations } from 'use-intl'
import { saveCsv } from '../../display/csv.ts'
import { Refusal } from '../../display/refusal.tsx'
import { useAct } from '../../display/use-act.ts'
import { graphql } from '../../gql/gql.ts'

const ExportMutation = graphql(`
  mutation ExportHours($from: Month!, $to: Month!, $contractId: Uuid) {
    exportHours(from: $from, to: $to, contractId: $contractId) {
      ... on MutationExportHoursSuccess {
        data {
          placementId
          personName
          contractType
          contractSubject
          declarantName
          cells {
            month
            state
            minutes
            countedMinutes
          }
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

/** In hours, to the hundredth, as the grid shows them. */
const inHours = (minutes: number): number => Math.round((minutes * 100) / 60) / 100

/** The months on the screen in a file, a person a line; « à déclarer » stays empty: it is not zero. */
export const ExportHours = ({
  months,
  contractId,
}: {
  months: readonly Month[]
  contractId: string | null
}) => {
  const t = useTranslations('hours')
  const common = useTranslations('display')
  const say = useToast()
  const { act, busy, failure } = useAct(ExportMutation)
  const [from, to] = [months[0], months.at(-1)]
  const save = async () => {
    if (from === undefined || to === undefined) return
    const rows = await act({ from, to, contractId })
    if (rows === null) return
    saveCsv(`heures-${from}-${to}`, [
      [
        t('exportDeclarant'),
        t('person'),
        t('exportContract'),
        ...months.map(formatMonth),
        t('exportCounted'),
      ],
      ...rows.map(({ declarantName, personName, contractType, contractSubject, cells }) => [
        declarantName,
        personName,
        `${employmentContractLabel(contractType as EmploymentContractType)} · ${contractSubject}`,
        ...cells.map(({ state, minutes }) =>
          state === 'DECLARED' || state === 'VALIDATED' ? inHours(minutes) : null,
        ),
        inHours(cells.reduce((sum, { countedMinutes }) => sum + countedMinutes, 0)),
      ]),
    ])
    say(common('exportDone', { count: rows.length }))
  }
  return (
    <span>
      <Button size="small" tone="quiet" isPending={busy} onPress={() => void save()}>
        {t('export')}
      </Button>
      <Refusal failure={failure} />
    </span>
  )
}
