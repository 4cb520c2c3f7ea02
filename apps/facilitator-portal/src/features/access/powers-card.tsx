import { actorKindLabels } from '@cordee/domain/access/actor'
import { type Verb, verbLabels } from '@cordee/domain/access/permissions'
import { Badge } from '@cordee/ui/badge'
import { Card } from '@cordee/ui/card'
import { Muted, Stack } from '@cordee/ui/layout'
import { useTranslations } from 'use-intl'
import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'

const ViewerFragment = graphql(`
  fragment PowersCard_viewer on Viewer {
    id
    kind
    permissions
  }
`)

const reads = (verb: string): boolean => /:read/.test(verb)

/** What this account may do, and what it may only read. */
export const PowersCard = ({ viewer: masked }: { viewer: FragmentType<typeof ViewerFragment> }) => {
  const t = useTranslations('access')
  const { kind, permissions } = readFragment(ViewerFragment, masked)
  const words = (which: (verb: string) => boolean) =>
    permissions.flatMap((verb) => (which(verb) ? (verbLabels[verb as Verb] ?? []) : [])).toSorted()
  const [acts, readings] = [words((verb) => !reads(verb)), words(reads)]
  return (
    <Card title={t('powers')} aside={<Badge tone="info">{actorKindLabels[kind]}</Badge>}>
      <Stack>
        <Muted>{t(acts.length === 0 ? 'powersReadOnly' : 'powersLead', { count: acts.length })}</Muted>
        {acts.length > 0 && (
          <details>
            <summary>{t('powersActs', { count: acts.length })}</summary>
            <ul>
              {acts.map((each) => (
                <li key={each}>{each}</li>
              ))}
            </ul>
          </details>
        )}
        <details>
          <summary>{t('powersReads', { count: readings.length })}</summary>
          <ul>
            {readings.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </details>
      </Stack>
    </Card>
  )
}
