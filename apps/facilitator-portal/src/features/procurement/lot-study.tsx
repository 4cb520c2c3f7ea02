import { formatHours, minutes } from '@cordee/domain/kernel/minutes'
import { clauseStateLabels } from '@cordee/domain/procurement/clause-lifecycle'
import { followUpOf } from '@cordee/domain/procurement/clause-type'
import { Badge } from '@cordee/ui/badge'
import { Button } from '@cordee/ui/button'
import { Card } from '@cordee/ui/card'
import { Cluster, Stack } from '@cordee/ui/layout'
import { useToast } from '@cordee/ui/toast'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { StepForm } from '../../display/step-form.tsx'
import { fieldError, useAct } from '../../display/use-act.ts'
import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'
import { clauseDraftOf } from './clause-draft.ts'
import { ClauseTerms } from './clause-terms.tsx'
import { ClauseTexts, type ClauseWords } from './clause-texts.tsx'
import { ClauseVersions } from './clause-versions.tsx'
import { missingTerms, termFields, termsOf } from './clause-ways.ts'
import { previewEffort } from './effort-draft.ts'
import { ExemptLot } from './exempt-lot.tsx'
import { EditLot } from './lot-acts.ts'
import { LotFeasibility } from './lot-feasibility.tsx'

const LotFragment = graphql(`
  fragment LotStudy_lot on Lot {
    id
    number
    title
    amountCents
    noClauseReason
    version
    viewerCanEdit
    ...LotFeasibility_lot
    usualLabour {
      sector
      labourShareBps
      hourlyCostCents
      insertionRateBps
      policy {
        line
      }
    }
    clause {
      id
      type
      status
      asbestosRemoval
      neighbourhoodPriority
      versions {
        id
        number
        amountCents
        labourShareBps
        hourlyCostCents
        insertionRateBps
        dueMinutes
        minimumMinutes
        promisedMinutes
        sliceCents
        minutesPerSlice
        places
        minutesPerPlace
        trace {
          label
          formula
        }
        scope
        eligiblePublics
        facilitatorContact
        ...ClauseVersions_version
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

type Lot = FragmentType<typeof LotFragment>

const useClauseForm = (masked: Lot, contact: string) => {
  const lot = readFragment(LotFragment, masked)
  const last = lot.clause?.versions[0]
  const [draft, setDraft] = useState(() => clauseDraftOf(lot.clause?.type, last, lot.amountCents))
  const [words, setWords] = useState<ClauseWords>({
    scope: last?.scope ?? '',
    eligiblePublics: last?.eligiblePublics ?? '',
    facilitatorContact: last?.facilitatorContact ?? contact,
    asbestosRemoval: lot.clause?.asbestosRemoval ?? false,
    neighbourhoodPriority: lot.clause?.neighbourhoodPriority ?? false,
  })
  return { lot, last, draft, setDraft, words, setWords }
}

/** The study of one lot: what kind of clause, the volume, the four items, the versions kept. */
export const LotStudy = ({
  lot: masked,
  editable,
  contact,
  urbanRenewal,
}: {
  lot: Lot
  editable: boolean
  /** Written for the facilitator the first time. */
  contact: string
  urbanRenewal: boolean
}) => {
  const t = useTranslations('study')
  const common = useTranslations('display')
  const terms = useTranslations('clauseTerms')
  const say = useToast()
  const { lot, last, draft, setDraft, words, setWords } = useClauseForm(masked, contact)
  const [tried, setTried] = useState(false)
  const save = useAct(SaveMutation, ['Contract'])
  const fields = termFields(draft.way, terms as Parameters<typeof termFields>[1])
  const missing = missingTerms(fields, draft.terms)
  const preview = previewEffort(draft.effort)
  const calculated = draft.way === 'effort' || draft.way === 'newStaff'
  const ready = missing.length === 0 && (!calculated || preview.kind === 'DONE')
  const due = draft.way === 'effort' && preview.kind === 'DONE' ? preview.effort.dueMinutes : null
  const said = due ?? (followUpOf(draft.type) === 'HOURS' ? (last?.dueMinutes ?? null) : minutes(0))

  const submit = async () => {
    setTried(true)
    const written = termsOf(draft.way, fields, draft.terms, draft.effort)
    if (!ready || written === null) return
    const done = await save.act({
      input: { lotId: lot.id, version: lot.version, type: draft.type, ...written, ...words },
    })
    const saved = done === null ? undefined : readFragment(LotFragment, done).clause?.versions[0]
    if (saved === undefined) return
    setTried(false)
    say(
      saved.dueMinutes === null
        ? t('savedWithoutHours', { number: saved.number })
        : t('saved', { number: saved.number, hours: formatHours(saved.dueMinutes) }),
    )
  }

  return (
    <Card
      title={`${t('lot', { number: lot.number })}\u00a0: ${lot.title}`}
      aside={lot.clause && <Badge tone="info">{clauseStateLabels[lot.clause.status]}</Badge>}
    >
      <Stack gap="loose">
        {lot.viewerCanEdit && (
          <StepForm
            label={t('editLot')}
            tone="quiet"
            document={EditLot}
            fields={{
              title: { kind: 'text', label: t('lotTitle'), value: lot.title },
              amountCents: {
                kind: 'euros',
                label: t('amount'),
                value: lot.amountCents === null ? null : lot.amountCents / 100,
                optional: true,
              },
            }}
            variables={(input) => ({ lotId: lot.id, version: lot.version, input })}
            refetch={['Contract']}
            said={t('lotEdited')}
          />
        )}
        <LotFeasibility lot={lot} editable={editable} />
        <ClauseTerms
          name={t('lot', { number: lot.number })}
          draft={draft}
          onChange={setDraft}
          editable={editable}
          usual={lot.usualLabour}
          errorOf={(field) =>
            fieldError(save.failure, field) ?? (tried && missing.includes(field) ? common('needed') : null)
          }
        />
        <ClauseTexts
          words={words}
          onChange={setWords}
          due={said}
          editable={editable}
          urbanRenewal={urbanRenewal}
          failure={save.failure}
        />
        {editable && (
          <Cluster justify="spread">
            <Button tone="primary" isPending={save.busy} onPress={() => void submit()}>
              {t('save')}
            </Button>
            <ExemptLot lotId={lot.id} version={lot.version} reason={lot.noClauseReason} />
          </Cluster>
        )}
        {tried && !ready && <p role="alert">{t('incompleteClause')}</p>}
        <ClauseVersions versions={lot.clause?.versions ?? []} />
      </Stack>
    </Card>
  )
}
