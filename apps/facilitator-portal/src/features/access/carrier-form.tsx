import { Button } from '@cordee/ui/button'
import { Card } from '@cordee/ui/card'
import { Cluster, Columns, Stack } from '@cordee/ui/layout'
import { TextArea } from '@cordee/ui/text-area'
import { TextField } from '@cordee/ui/text-field'
import { useToast } from '@cordee/ui/toast'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Refusal } from '../../display/refusal.tsx'
import { fieldError, useAct } from '../../display/use-act.ts'
import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'
import { SaveCarrierSettings } from './carrier-acts.ts'
import { EpciPicker } from './epci-picker.tsx'

const CarrierFragment = graphql(`
  fragment CarrierForm_carrier on CarrierOrganisation {
    id
    version
    name
    facilitatorFirstName
    phone
    phoneHours
    email
    dropInHours
    seat
    publicationDirector
    host
    territory {
      code
      name
      vintage
    }
  }
`)

/** What the public portal says of us, and the territory whose contracts and people are ours. */
export const CarrierForm = ({ carrier: masked }: { carrier: FragmentType<typeof CarrierFragment> }) => {
  const t = useTranslations('carrier')
  const say = useToast()
  const { id, version, territory, dropInHours, ...known } = readFragment(CarrierFragment, masked)
  const [draft, setDraft] = useState({
    name: known.name,
    facilitatorFirstName: known.facilitatorFirstName,
    phone: known.phone,
    phoneHours: known.phoneHours,
    email: known.email,
    seat: known.seat ?? '',
    publicationDirector: known.publicationDirector ?? '',
    host: known.host ?? '',
  })
  const vintages = [...new Set(territory.flatMap(({ vintage }) => vintage ?? []))]
  const [dropIn, setDropIn] = useState(dropInHours.join('\n'))
  const [epcis, setEpcis] = useState<readonly { code: string; name: string }[]>(territory)
  const save = useAct(SaveCarrierSettings, ['CarrierSettings', 'Shell'])
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const input = {
      ...draft,
      dropInHours: dropIn.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()])),
      epciCodes: epcis.map(({ code }) => code),
    }
    if ((await save.act({ version, input })) !== null) say(t('saved'))
  }
  const field = (name: keyof typeof draft, label: string) => ({
    label,
    value: draft[name],
    onChange: (value: string) => setDraft({ ...draft, [name]: value }),
    error: fieldError(save.failure, name),
  })
  return (
    <form key={id} onSubmit={(event) => void submit(event)}>
      <Card>
        <Stack>
          <Columns kind="fields">
            <TextField {...field('name', t('name'))} isRequired />
            <TextField {...field('facilitatorFirstName', t('first'))} hint={t('firstHint')} isRequired />
            <TextField {...field('phone', t('phone'))} type="tel" isRequired />
            <TextField {...field('phoneHours', t('hours'))} hint={t('hoursHint')} />
            <TextField {...field('email', t('email'))} type="email" isRequired />
          </Columns>
          <TextArea
            label={t('dropIn')}
            hint={t('dropInHint')}
            value={dropIn}
            onChange={setDropIn}
            error={fieldError(save.failure, 'dropInHours')}
          />
          <h2>{t('law')}</h2>
          <p>{t('lawHint')}</p>
          <Columns kind="fields">
            <TextField {...field('seat', t('seat'))} />
            <TextField {...field('publicationDirector', t('director'))} />
            <TextField {...field('host', t('host'))} hint={t('hostHint')} />
          </Columns>
          <h2>{t('territory')}</h2>
          {vintages.length > 0 && <p>{t('vintage', { years: vintages.join(', ') })}</p>}
          <EpciPicker chosen={epcis} onChange={setEpcis} error={fieldError(save.failure, 'epciCodes')} />
          <Refusal failure={save.failure} />
          <Cluster>
            <Button type="submit" tone="primary" isPending={save.busy}>
              {t('save')}
            </Button>
          </Cluster>
        </Stack>
      </Card>
    </form>
  )
}
