import { organisationKindLabel } from '@cordee/domain/organisation/organisation-kind'
import { Callout } from '@cordee/ui/callout'
import { Cluster, Muted, Stack } from '@cordee/ui/layout'
import { Link } from 'react-aria-components/Link'
import { useTranslations } from 'use-intl'
import { useCan } from '../../display/permissions.tsx'
import { StepForm } from '../../display/step-form.tsx'
import { useAct } from '../../display/use-act.ts'
import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'
import { MergeOrganisations, UndoMerge } from './organisation-acts.ts'

const OrganisationFragment = graphql(`
  fragment TwinsCard_organisation on Organisation {
    id
    version
    name
    mergedInto {
      id
      name
    }
    twins {
      id
      version
      name
      kinds
      siret
      commune {
        code
        name
      }
    }
  }
`)

/** Files that look like the same organisation: brought together, and parted again if it was a mistake. */
export const TwinsCard = ({
  organisation: masked,
}: {
  organisation: FragmentType<typeof OrganisationFragment>
}) => {
  const t = useTranslations('organisations')
  const mayWrite = useCan('organisation:write')
  const { id, version, name, mergedInto, twins } = readFragment(OrganisationFragment, masked)
  const undo = useAct(UndoMerge, ['Organisation'])
  if (mergedInto !== null)
    return (
      <Callout title={t('mergedInto')}>
        <Cluster>
          <Link href={`/organisations/${mergedInto.id}`}>{mergedInto.name}</Link>
          {mayWrite && (
            <StepForm
              label={t('undoMerge')}
              document={UndoMerge}
              fields={{}}
              variables={() => ({ id, version })}
              refetch={['Organisation']}
              said={t('undoneMerge')}
            />
          )}
        </Cluster>
      </Callout>
    )
  if (!mayWrite || twins.length === 0) return null
  return (
    <Callout tone="attention" title={t('twins')}>
      <Stack>
        {twins.map((twin) => (
          <Cluster key={twin.id}>
            <Link href={`/organisations/${twin.id}`}>{twin.name}</Link>
            <Muted small>
              {[twin.kinds.map(organisationKindLabel).join(', '), twin.commune?.name, twin.siret]
                .filter(Boolean)
                .join(' · ')}
            </Muted>
            <StepForm
              label={t('merge')}
              note={t('mergeNote', { name, other: twin.name })}
              document={MergeOrganisations}
              fields={{}}
              variables={() => ({ id, mergedId: twin.id, version })}
              refetch={['Organisation']}
              said={t('merged')}
              undo={() => void undo.act({ id: twin.id, version: twin.version + 1 })}
            />
          </Cluster>
        ))}
      </Stack>
    </Callout>
  )
}
