import { formatDay } from '@cordee/domain/kernel/day'
import { formatEuros } from '@cordee/domain/kernel/money'
import { socialConsiderationLabels } from '@cordee/domain/procurement/social-consideration'
import { Button } from '@cordee/ui/button'
import { Cluster, Muted } from '@cordee/ui/layout'
import { useToast } from '@cordee/ui/toast'
import { useState } from 'react'
import { Link } from 'react-aria-components/Link'
import { useTranslations } from 'use-intl'
import { ObligationBadge } from '../../display/badges.tsx'
import { Refusal } from '../../display/refusal.tsx'
import { useAct } from '../../display/use-act.ts'
import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'
import styles from './prospect-card.module.css'
import { SetAsideForm } from './set-aside-form.tsx'

const ProspectFragment = graphql(`
  fragment ProspectCard_contract on ProcurementContract {
    id
    subject
    amountCents
    notifiedOn
    considerations
    warnings
    version
    buyer {
      id
      name
      phone
    }
    commune {
      code
      name
    }
    obligation {
      status
      sentence
      missing {
        what
        ask
      }
    }
    availableSteps {
      event
    }
  }
`)

const StudyMutation = graphql(`
  mutation StudyProspect($id: Uuid!, $version: Int!) {
    studyContract(id: $id, version: $version) {
      ... on MutationStudyContractSuccess {
        data {
          id
          status
          version
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

/** A contract nobody follows yet: does the obligation apply, why, and whom to ask what. */
export const ProspectCard = ({
  contract: masked,
  onStudied,
}: {
  contract: FragmentType<typeof ProspectFragment>
  onStudied: (id: string) => void
}) => {
  const t = useTranslations('watch')
  const say = useToast()
  const contract = readFragment(ProspectFragment, masked)
  const [aside, setAside] = useState(false)
  const study = useAct(StudyMutation)
  const { obligation } = contract
  const lead = [
    contract.buyer.name,
    contract.commune?.name,
    contract.amountCents === null ? null : formatEuros(contract.amountCents),
    contract.notifiedOn === null ? null : t('notifiedOn', { day: formatDay(contract.notifiedOn) }),
  ].filter((part) => part != null)
  const may = (event: string) => contract.availableSteps.some((step) => step.event === event)
  const submit = async () => {
    if ((await study.act({ id: contract.id, version: contract.version })) === null) return
    say(t('studied'))
    onStudied(contract.id)
  }
  return (
    <article className={styles.card}>
      <div className={styles.head}>
        <h2>
          <Link href={`/marches/${contract.id}`}>{contract.subject}</Link>
        </h2>
        <ObligationBadge status={obligation.status} />
      </div>
      <Muted>{lead.join(' · ')}</Muted>
      <p>{obligation.sentence}</p>
      {obligation.missing.length > 0 && (
        <div>
          <strong>{t('ask')}</strong>
          <ul className={styles.ask}>
            {obligation.missing.map(({ what, ask }) => (
              <li key={what}>{ask}</li>
            ))}
          </ul>
        </div>
      )}
      <Muted small>
        {t('says', {
          what: contract.considerations
            .map((each) => socialConsiderationLabels[each].toLowerCase())
            .join(', '),
        })}
      </Muted>
      <Cluster>
        {may('study') && (
          <Button tone="primary" size="small" isPending={study.busy} onPress={() => void submit()}>
            {t('study')}
          </Button>
        )}
        {may('setAside') && (
          <Button size="small" aria-expanded={aside} onPress={() => setAside(!aside)}>
            {t('aside')}
          </Button>
        )}
      </Cluster>
      <Refusal failure={study.failure} />
      {aside && <SetAsideForm id={contract.id} version={contract.version} onDone={() => setAside(false)} />}
    </article>
  )
}
