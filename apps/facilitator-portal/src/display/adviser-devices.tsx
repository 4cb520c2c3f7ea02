import { Cluster, Muted } from '@cordee/ui/layout'
import { useTranslations } from 'use-intl'
import { type FragmentType, readFragment } from '../gql/fragment-masking.ts'
import { graphql } from '../gql/gql.ts'
import { formatInstant } from './day.ts'
import { ForgetAdviserDevice } from './link-acts.ts'
import { useCan } from './permissions.tsx'
import { StepForm } from './step-form.tsx'

const DeviceFragment = graphql(`
  fragment AdviserDevices_device on AdviserDevice {
    id
    since
  }
`)

/** The telephone an adviser reads with; lost, another is chosen at their next entry. */
export const AdviserDevices = ({ devices }: { devices: readonly FragmentType<typeof DeviceFragment>[] }) => {
  const t = useTranslations('access')
  const mayForget = useCan('link:send')
  return readFragment(DeviceFragment, devices).map(({ id, since }) => (
    <Cluster key={id}>
      <Muted small>{t('adviserDevice', { at: since === null ? '' : formatInstant(since) })}</Muted>
      {mayForget && (
        <StepForm
          label={t('adviserDeviceForget')}
          note={t('adviserDeviceForgetNote')}
          tone="quiet"
          document={ForgetAdviserDevice}
          fields={{}}
          variables={() => ({ id })}
          refetch={['Organisation']}
          said={t('adviserDeviceForgotten')}
        />
      )}
    </Cluster>
  ))
}
