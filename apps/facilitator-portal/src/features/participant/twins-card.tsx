import { Callout } from '@cordee/ui/callout'
import { Cluster, Muted, Stack } from '@cordee/ui/layout'
import { Link } from 'react-aria-components/Link'
import { useTranslations } from 'use-intl'
import { useCan } from '../../display/permissions.tsx'
import { personName } from '../../display/person-name.ts'
import { StepForm } from '../../display/step-form.tsx'
import { useAct } from '../../display/use-act.ts'
import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'

const PersonFragment = graphql(`
  fragment TwinsCard_participant on Participant {
    id
    version
    mergedInto {
      id
      identity {
        firstName
        lastName
      }
    }
    twins {
      sentence
      person {
        id
        version
        identity {
          firstName
          lastName
        }
      }
    }
  }
`)

const MergeMutation = graphql(`
  mutation MergePeople($id: Uuid!, $version: Int!, $mergedId: Uuid!) {
    mergePeople(id: $id, version: $version, mergedId: $mergedId) {
      ... on MutationMergePeopleSuccess {
        data {
          id
          ...TwinsCard_participant
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

const UndoMutation = graphql(`
  mutation UndoPeopleMerge($id: Uuid!, $version: Int!) {
    undoPeopleMerge(id: $id, version: $version) {
      ... on MutationUndoPeopleMergeSuccess {
        data {
          id
          ...TwinsCard_participant
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

/** Files that look like the same person: brought together, and parted again if it was a mistake. */
export const TwinsCard = ({ person: masked }: { person: FragmentType<typeof PersonFragment> }) => {
  const t = useTranslations('people')
  const mayWrite = useCan('participant:write')
  const { id, version, mergedInto, twins } = readFragment(PersonFragment, masked)
  const undo = useAct(UndoMutation, ['Person'])
  if (mergedInto !== null)
    return (
      <Callout title={t('mergedInto')}>
        <Cluster>
          <Link href={`/personnes/${mergedInto.id}`}>{personName(mergedInto.identity)}</Link>
          {mayWrite && (
            <StepForm
              label={t('undoMerge')}
              document={UndoMutation}
              fields={{}}
              variables={() => ({ id, version })}
              refetch={['Person']}
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
        {twins.map(({ sentence, person }) => (
          <Cluster key={person.id}>
            <Link href={`/personnes/${person.id}`}>{personName(person.identity)}</Link>
            <Muted small>{sentence}</Muted>
            <StepForm
              label={t('merge')}
              note={t('mergeNote')}
              document={MergeMutation}
              fields={{}}
              variables={() => ({ id, mergedId: person.id, version })}
              refetch={['Person']}
              said={t('merged')}
              undo={() => void undo.act({ id: person.id, version: person.version + 1 })}
            />
          </Cluster>
        ))}
      </Stack>
    </Callout>
  )
}
