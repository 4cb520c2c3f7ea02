import { formatHours } from '@cordee/domain/kernel/minutes'
import { Muted, Stack } from '@cordee/ui/layout'
import { useTranslations } from 'use-intl'
import { formatInstant } from '../../display/day.ts'
import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'

const VersionFragment = graphql(`
  fragment ClauseVersions_version on ClauseVersion {
    id
    number
    dueMinutes
    places
    createdAt
    trace {
      label
      formula
      value
    }
  }
`)

/** Every version kept, each with the calculation it was written on. */
export const ClauseVersions = ({
  versions: masked,
}: {
  versions: readonly FragmentType<typeof VersionFragment>[]
}) => {
  const t = useTranslations('study')
  const versions = readFragment(VersionFragment, masked)
  return (
    <Stack gap="tight">
      <h3>{t('versions')}</h3>
      {versions.length === 0 && <Muted>{t('noVersion')}</Muted>}
      <ul>
        {versions.map((version) => (
          <li key={version.id}>
            {t('version', { number: version.number })}
            {'\u00a0: '}
            <strong>
              {version.dueMinutes !== null
                ? formatHours(version.dueMinutes)
                : version.places !== null
                  ? t('places', { count: version.places })
                  : t('dueLater')}
            </strong>{' '}
            <Muted small>{formatInstant(version.createdAt)}</Muted>
            {version.trace.length > 0 && (
              <details>
                <summary>{t('calculation')}</summary>
                <ul>
                  {version.trace.map((step) => (
                    <li key={`${step.label} ${step.formula}`}>
                      {t('traceLine', { label: step.label, formula: step.formula, value: step.value })}
                    </li>
                  ))}
                </ul>
              </details>
            )}
          </li>
        ))}
      </ul>
    </Stack>
  )
}
