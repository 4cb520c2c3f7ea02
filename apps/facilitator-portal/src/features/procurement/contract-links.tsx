import { formatDay } from '@cordee/domain/kernel/day'
import { formatHours } from '@cordee/domain/kernel/minutes'
import { Button } from '@cordee/ui/button'
import { Callout } from '@cordee/ui/callout'
import { Cluster, Muted, Stack } from '@cordee/ui/layout'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { formatInstant } from '../../display/day.ts'
import { Refusal } from '../../display/refusal.tsx'
import { StepForm } from '../../display/step-form.tsx'
import { useAct } from '../../display/use-act.ts'
import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'
import { EndContractLinks, JoinContractLink, OfferContractLink } from './contract-link-acts.ts'

const ContractFragment = graphql(`
  fragment ContractLinks_contract on ProcurementContract {
    id
    version
    viewerCanEdit
    links {
      id
      expiresAt
      joinedOn
    }
    sharedHours {
      dueMinutes
      validatedMinutes
      carriers {
        name
        ourselves
        dueMinutes
        validatedMinutes
      }
    }
  }
`)

const refetch = ['Contract', 'ContractProcedure']

/** The hours of everybody who follows the contract here, each counted once; joined by a code (R57). */
export const ContractLinks = ({ contract: masked }: { contract: FragmentType<typeof ContractFragment> }) => {
  const t = useTranslations('procedure')
  const { id, version, viewerCanEdit, links, sharedHours } = readFragment(ContractFragment, masked)
  const offer = useAct(OfferContractLink, refetch)
  const [code, setCode] = useState<string | null>(null)
  const give = async () => {
    const done = await offer.act({ id, version })
    if (done !== null) setCode(done.code)
  }
  return (
    <Stack>
      <h3>{t('linksTitle')}</h3>
      <Muted small>{t('linksLead')}</Muted>
      {sharedHours !== null && (
        <table>
          <caption>{t('linksCaption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('linksCarrier')}</th>
              <th scope="col">{t('linksDue')}</th>
              <th scope="col">{t('linksValidated')}</th>
            </tr>
          </thead>
          <tbody>
            {sharedHours.carriers.map(({ name, ourselves, dueMinutes, validatedMinutes }) => (
              <tr key={`${name} ${ourselves}`}>
                <th scope="row">{ourselves ? t('linksOurselves', { name }) : name}</th>
                <td>{formatHours(dueMinutes)}</td>
                <td>{formatHours(validatedMinutes)}</td>
              </tr>
            ))}
            <tr>
              <th scope="row">{t('linksTotal')}</th>
              <td>
                <strong>{formatHours(sharedHours.dueMinutes)}</strong>
              </td>
              <td>
                <strong>{formatHours(sharedHours.validatedMinutes)}</strong>
              </td>
            </tr>
          </tbody>
        </table>
      )}
      <ul>
        {links.map(({ id: link, expiresAt, joinedOn }) => (
          <li key={link}>
            {joinedOn === null
              ? t('linkWaiting', { day: formatInstant(expiresAt) })
              : t('linkJoined', { day: formatDay(joinedOn) })}
          </li>
        ))}
      </ul>
      {code !== null && (
        <Callout tone="attention" title={t('linkCode', { code })}>
          <p>{t('linkCodeOnce')}</p>
        </Callout>
      )}
      <Refusal failure={offer.failure} />
      {viewerCanEdit && (
        <Cluster>
          <Button size="small" isPending={offer.busy} onPress={() => void give()}>
            {t('linkOffer')}
          </Button>
          {sharedHours === null && (
            <StepForm
              label={t('linkJoin')}
              note={t('linkJoinNote')}
              document={JoinContractLink}
              fields={{ code: { kind: 'text', label: t('linkCodeField') } }}
              variables={({ code: typed }) => ({ id, version, code: typed })}
              refetch={refetch}
              said={t('linkJoinedSaid')}
            />
          )}
          {(sharedHours !== null || links.length > 0) && (
            <StepForm
              label={t('linkEnd')}
              note={t('linkEndNote')}
              document={EndContractLinks}
              fields={{}}
              variables={() => ({ id, version })}
              refetch={refetch}
              said={t('linkEnded')}
            />
          )}
        </Cluster>
      )}
    </Stack>
  )
}
