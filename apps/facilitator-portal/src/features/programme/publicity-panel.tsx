import { formatEuros } from '@cordee/domain/kernel/money'
import { Badge } from '@cordee/ui/badge'
import { Card } from '@cordee/ui/card'
import { Cluster, Line, Lines, Muted, Stack } from '@cordee/ui/layout'
import { useTranslations } from 'use-intl'
import type { StepFields } from '../../display/step-fields.tsx'
import { StepForm } from '../../display/step-form.tsx'
import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'
import { SetPublicity } from './programme-acts.ts'

const ProgrammeFragment = graphql(`
  fragment PublicityPanel_programme on Programme {
    id
    viewerCanEdit
    plans {
      id
      status
      parts {
        funderId
        name
      }
    }
    publicity {
      id
      version
      position
      emblem
      sentence
      amountCents
      link
      published
      logo
      funder {
        id
        name
      }
    }
  }
`)

/** What each funder asks to be said of it on the public portal. */
export const PublicityPanel = ({
  programme: masked,
}: {
  programme: FragmentType<typeof ProgrammeFragment>
}) => {
  const t = useTranslations('programme')
  const emblems = useTranslations('programme.emblems')
  const { id: programmeId, viewerCanEdit, plans, publicity } = readFragment(ProgrammeFragment, masked)
  const funders = (plans.find(({ status }) => status === 'ACTIVE')?.parts ?? []).map(
    ({ funderId, name }) => ({
      value: funderId,
      label: name,
    }),
  )
  const emblemOptions = (['EU', 'FRANCE', 'NONE'] as const).map((value) => ({ value, label: emblems(value) }))
  const asked = (block: (typeof publicity)[number] | null) =>
    ({
      funderId: {
        kind: 'choice',
        label: t('funder'),
        options: block === null ? funders : [{ value: block.funder.id, label: block.funder.name }],
        value: block?.funder.id ?? '',
      },
      sentence: { kind: 'area', label: t('publicitySentence'), value: block?.sentence ?? '' },
      emblem: { kind: 'choice', label: t('emblem'), options: emblemOptions, value: block?.emblem ?? 'NONE' },
      amountCents: {
        kind: 'euros',
        label: t('publicityAmount'),
        value: block?.amountCents == null ? null : block.amountCents / 100,
        optional: true,
      },
      link: { kind: 'text', label: t('publicityLink'), value: block?.link ?? '', optional: true },
      logo: {
        kind: 'image',
        label: t('publicityLogo'),
        hint: t('publicityLogoHint'),
        value: block?.logo ?? null,
        optional: true,
      },
      position: {
        kind: 'count',
        label: t('publicityPosition'),
        value: block?.position ?? publicity.length + 1,
      },
      published: { kind: 'yes', label: t('publicityPublished'), value: block?.published ?? false },
    }) as const satisfies StepFields
  const shared = { refetch: ['Programmes'], said: t('publicitySaved'), document: SetPublicity }
  return (
    <Card title={t('publicity')}>
      <Stack>
        {publicity.length === 0 && <Muted>{t('publicityNone')}</Muted>}
        <Lines>
          {publicity.map((block) => (
            <Line key={block.id}>
              <Cluster>
                <strong>{block.funder.name}</strong>
                <Badge tone={block.published ? 'good' : 'neutral'}>
                  {t(block.published ? 'publicityShown' : 'publicityHidden')}
                </Badge>
                <Muted small>
                  {[
                    block.emblem === 'NONE' ? null : emblems(block.emblem),
                    block.amountCents === null ? null : formatEuros(block.amountCents),
                  ]
                    .filter((part) => part !== null)
                    .join(' · ')}
                </Muted>
              </Cluster>
              {block.logo !== null && (
                <img src={`data:image/png;base64,${block.logo}`} alt={t('publicityLogo')} height={40} />
              )}
              <p>{block.sentence}</p>
              {viewerCanEdit && (
                <Cluster>
                  <StepForm
                    {...shared}
                    label={t('publicityEdit')}
                    tone="quiet"
                    fields={asked(block)}
                    variables={({ logo, ...input }) => ({
                      programmeId,
                      id: block.id,
                      version: block.version,
                      // Left as it was, an image is not sent again.
                      input: { ...input, logo: logo === block.logo ? null : logo },
                    })}
                  />
                </Cluster>
              )}
            </Line>
          ))}
        </Lines>
        {viewerCanEdit && funders.length > 0 && (
          <Cluster>
            <StepForm
              {...shared}
              label={t('publicityAdd')}
              fields={asked(null)}
              variables={(input) => ({ programmeId, id: null, version: null, input })}
            />
          </Cluster>
        )}
      </Stack>
    </Card>
  )
}
