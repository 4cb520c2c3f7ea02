import { formatHours } from '@cordee/domain/kernel/minutes'
import { missingClauseItems } from '@cordee/domain/procurement/clause-items'
import { clauseStateLabels } from '@cordee/domain/procurement/clause-lifecycle'
import { Badge } from '@cordee/ui/badge'
import { Button } from '@cordee/ui/button'
import { Card } from '@cordee/ui/card'
import { Cluster, Columns, Muted, Stack } from '@cordee/ui/layout'
import { TextArea } from '@cordee/ui/text-area'
import { useToast } from '@cordee/ui/toast'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { formatInstant } from '../../display/day.ts'
import { Refusal } from '../../display/refusal.tsx'
import { fieldError, useAct } from '../../display/use-act.ts'
import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'
import { EffortCalculator } from './effort-calculator.tsx'
import { type EffortDraft, effortInputOf, previewEffort } from './effort-draft.ts'
import { ExemptLot } from './exempt-lot.tsx'

const LotFragment = graphql(`
  fragment LotStudy_lot on Lot {
    id
    number
    title
    amountCents
    noClauseReason
    version
    clause {
      id
      type
      status
      versions {
        id
        number
        amountCents
        labourShareBps
        hourlyCostCents
        insertionRateBps
        dueMinutes
        scope
        eligiblePublics
        facilitatorContact
        createdAt
      }
    }
  }
`)

const SaveMutation = graphql(`
  mutation SaveClause($input: SaveClauseInput!) {
    saveClause(input: $input) {
      ... on MutationSaveClauseSuccess {
        data {
          id
          ...LotStudy_lot
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

const hundredth = (value: number | null | undefined): number | null => (value == null ? null : value / 100)

const items = ['scope', 'eligiblePublics', 'facilitatorContact'] as const

/** The study of one lot: the calculation, the four items, the versions kept. */
export const LotStudy = ({
  lot: masked,
  editable,
  contact,
}: {
  lot: FragmentType<typeof LotFragment>
  editable: boolean
  /** Written for the facilitator the first time. */
  contact: string
}) => {
  const t = useTranslations('study')
  const say = useToast()
  const lot = readFragment(LotFragment, masked)
  const last = lot.clause?.versions[0]
  const [draft, setDraft] = useState<EffortDraft>({
    amount: hundredth(last?.amountCents ?? lot.amountCents),
    labourShare: hundredth(last?.labourShareBps),
    hourlyCost: hundredth(last?.hourlyCostCents),
    insertionRate: hundredth(last?.insertionRateBps),
    rounding: 'HOUR',
  })
  const [texts, setTexts] = useState({
    scope: last?.scope ?? '',
    eligiblePublics: last?.eligiblePublics ?? '',
    facilitatorContact: last?.facilitatorContact ?? contact,
  })
  const save = useAct(SaveMutation, ['Contract'])
  const preview = previewEffort(draft)
  const dueMinutes = preview.kind === 'DONE' ? preview.effort.dueMinutes : (last?.dueMinutes ?? null)
  const missing = missingClauseItems({ ...texts, dueMinutes }).map(({ field }) => field)

  const submit = async () => {
    const input = effortInputOf(draft)
    if (input === null) return
    const done = await save.act({
      input: {
        lotId: lot.id,
        type: lot.clause?.type ?? 'EXECUTION_CONDITION',
        effort: {
          amountCents: input.amount,
          labourShareBps: input.labourShare,
          hourlyCostCents: input.hourlyCost,
          insertionRateBps: input.insertionRate,
        },
        ...texts,
      },
    })
    const saved = done === null ? undefined : readFragment(LotFragment, done).clause?.versions[0]
    if (saved !== undefined)
      say(
        t('saved', {
          number: saved.number,
          hours: saved.dueMinutes === null ? '–' : formatHours(saved.dueMinutes),
        }),
      )
  }

  return (
    <Card
      title={`${t('lot', { number: lot.number })}\u00a0: ${lot.title}`}
      aside={lot.clause && <Badge tone="info">{clauseStateLabels[lot.clause.status]}</Badge>}
    >
      <Stack gap="loose">
        <EffortCalculator name={t('lot', { number: lot.number })} draft={draft} onChange={setDraft} />
        <Stack>
          <div>
            <h3>{t('itemsTitle')}</h3>
            <Muted small>{t('itemsLead')}</Muted>
          </div>
          <Cluster>
            {([...items, 'dueMinutes'] as const).map((item) => (
              <Badge key={item} tone={missing.includes(item) ? 'attention' : 'good'}>
                {missing.includes(item) ? '○' : '✓'} {t(item === 'dueMinutes' ? 'volume' : item)}{' '}
                {t(missing.includes(item) ? 'itemMissing' : 'itemPresent')}
              </Badge>
            ))}
          </Cluster>
          <Columns kind="halves">
            {items.map((item) => (
              <TextArea
                key={item}
                label={t(item)}
                hint={t(`${item}Hint`)}
                value={texts[item]}
                onChange={(text) => setTexts({ ...texts, [item]: text })}
                error={fieldError(save.failure, item)}
                isReadOnly={!editable}
                rows={4}
              />
            ))}
          </Columns>
        </Stack>
        <Refusal failure={save.failure} />
        {editable && (
          <Cluster justify="spread">
            <Button
              tone="primary"
              isPending={save.busy}
              isDisabled={preview.kind !== 'DONE'}
              onPress={() => void submit()}
            >
              {t('save')}
            </Button>
            <ExemptLot lotId={lot.id} version={lot.version} reason={lot.noClauseReason} />
          </Cluster>
        )}
        <Stack gap="tight">
          <h3>{t('versions')}</h3>
          {lot.clause == null && <Muted>{t('noVersion')}</Muted>}
          <ul>
            {lot.clause?.versions.map((version) => (
              <li key={version.id}>
                {t('version', { number: version.number })}
                {'\u00a0: '}
                <strong>{version.dueMinutes === null ? '–' : formatHours(version.dueMinutes)}</strong>{' '}
                <Muted small>{formatInstant(version.createdAt)}</Muted>
              </li>
            ))}
          </ul>
        </Stack>
      </Stack>
    </Card>
  )
}
