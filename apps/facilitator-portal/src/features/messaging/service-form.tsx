import { formatDayLong } from '@cordee/domain/kernel/day'
import { Button } from '@cordee/ui/button'
import { Card } from '@cordee/ui/card'
import { Checkbox } from '@cordee/ui/checkbox'
import { Cluster, Muted, Stack } from '@cordee/ui/layout'
import { useToast } from '@cordee/ui/toast'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Refusal } from '../../display/refusal.tsx'
import { fieldError, useAct } from '../../display/use-act.ts'
import { type FragmentType, readFragment } from '../../gql/fragment-masking.ts'
import { graphql } from '../../gql/gql.ts'
import styles from './service-form.module.css'

const SettingsFragment = graphql(`
  fragment ServiceForm_settings on ServiceSettings {
    id
    version
    weekdays
    sendsReminders
    tellsHours
    writesToAdvisers
    callBy
    viewerCanEdit
  }
`)

const SaveMutation = graphql(`
  mutation SaveServiceSettings(
    $version: Int!
    $weekdays: [Int!]!
    $sendsReminders: Boolean!
    $tellsHours: Boolean!
    $writesToAdvisers: Boolean!
  ) {
    saveServiceSettings(
      version: $version
      weekdays: $weekdays
      sendsReminders: $sendsReminders
      tellsHours: $tellsHours
      writesToAdvisers: $writesToAdvisers
    ) {
      ... on MutationSaveServiceSettingsSuccess {
        data {
          id
          ...ServiceForm_settings
        }
      }
      ... on Error {
        ...Failure_error
      }
    }
  }
`)

const days = [1, 2, 3, 4, 5, 6, 7] as const
const choices = ['sendsReminders', 'tellsHours', 'writesToAdvisers'] as const

/** The days on which somebody answers, and what may leave by itself. */
export const ServiceForm = ({ settings: masked }: { settings: FragmentType<typeof SettingsFragment> }) => {
  const t = useTranslations('service')
  const common = useTranslations('display')
  const say = useToast()
  const settings = readFragment(SettingsFragment, masked)
  const [draft, setDraft] = useState(settings)
  const save = useAct(SaveMutation)
  const submit = async () => {
    const { weekdays, sendsReminders, tellsHours, writesToAdvisers } = draft
    const { version } = settings
    const done = await save.act({ version, weekdays, sendsReminders, tellsHours, writesToAdvisers })
    if (done === null) return
    setDraft(readFragment(SettingsFragment, done))
    say(t('saved'))
  }
  const readOnly = !settings.viewerCanEdit
  return (
    <Card title={t('presence')}>
      <Stack>
        <Muted>{t('promised', { day: formatDayLong(settings.callBy) })}</Muted>
        <fieldset className={styles.days}>
          <legend>{t('weekdays')}</legend>
          <Cluster>
            {days.map((day) => (
              <Checkbox
                key={day}
                isSelected={draft.weekdays.includes(day)}
                isDisabled={readOnly}
                onChange={(on) =>
                  setDraft({
                    ...draft,
                    weekdays: on ? [...draft.weekdays, day] : draft.weekdays.filter((each) => each !== day),
                  })
                }
              >
                {t(`day${day}`)}
              </Checkbox>
            ))}
          </Cluster>
          {fieldError(save.failure, 'weekdays')}
        </fieldset>
        <Stack gap="tight">
          {choices.map((choice) => (
            <Checkbox
              key={choice}
              isSelected={draft[choice]}
              isDisabled={readOnly}
              hint={t(`${choice}Hint`)}
              onChange={(on) => setDraft({ ...draft, [choice]: on })}
            >
              {t(choice)}
            </Checkbox>
          ))}
        </Stack>
        {!readOnly && (
          <div>
            <Button tone="primary" isPending={save.busy} onPress={() => void submit()}>
              {common('save')}
            </Button>
          </div>
        )}
        <Refusal failure={save.failure} />
      </Stack>
    </Card>
  )
}
