import { formatMonth } from '@cordee/domain/kernel/day'
import { timeSheetStateLabels } from '@cordee/domain/programme/time-sheet'
import { Button } from '@cordee/ui/button'
import { Card } from '@cordee/ui/card'
import { Muted } from '@cordee/ui/layout'
import { Table } from '@cordee/ui/table'
import { useToast } from '@cordee/ui/toast'
import { useTranslations } from 'use-intl'
import { Refusal } from '../../display/refusal.tsx'
import { useAct } from '../../display/use-act.ts'
import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'

const SheetFragment = graphql(`
  fragment SheetsPanel_sheet on TimeSheet {
    id
    month
    userName
    status
    version
    availableSteps
  }
`)

const CountersignMutation = graphql(`
  mutation CountersignTimeSheet($id: Uuid!, $version: Int!) {
    countersignTimeSheet(id: $id, version: $version) {
      ... on MutationCountersignTimeSheetSuccess {
        data {
          id
          ...SheetsPanel_sheet
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

type Sheet = FragmentType<typeof SheetFragment>

const Row = ({ sheet: masked }: { sheet: Sheet }) => {
  const t = useTranslations('programme')
  const say = useToast()
  const sheet = readFragment(SheetFragment, masked)
  const sign = useAct(CountersignMutation)
  const submit = async () => {
    if (await sign.act({ id: sheet.id, version: sheet.version })) say(t('countersigned'))
  }
  return (
    <tr>
      <th scope="row">{sheet.userName}</th>
      <td>{formatMonth(sheet.month)}</td>
      <td>{timeSheetStateLabels[sheet.status]}</td>
      <td>
        {sheet.availableSteps.includes('signByManager') && (
          <Button size="small" isPending={sign.busy} onPress={() => void submit()}>
            {t('countersign')}
          </Button>
        )}
        <Refusal failure={sign.failure} />
      </td>
    </tr>
  )
}

export const SheetsPanel = ({ sheets }: { sheets: readonly (Sheet & { readonly id: string })[] }) => {
  const t = useTranslations('programme')
  return (
    <Card title={t('sheets')}>
      {sheets.length === 0 ? (
        <Muted>{t('sheetsNone')}</Muted>
      ) : (
        <Table caption={t('sheets')} look="plain">
          <thead>
            <tr>
              <th scope="col">{t('person')}</th>
              <th scope="col">{t('month')}</th>
              <th scope="col">{t('status')}</th>
              <th scope="col">{t('countersign')}</th>
            </tr>
          </thead>
          <tbody>
            {sheets.map((sheet) => (
              <Row key={sheet.id} sheet={sheet} />
            ))}
          </tbody>
        </Table>
      )}
    </Card>
  )
}
