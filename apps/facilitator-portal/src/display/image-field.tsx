import { Button } from '@cordee/ui/button'
import { Callout } from '@cordee/ui/callout'
import { Cluster, Full, Muted, Stack } from '@cordee/ui/layout'
import { useState } from 'react'
import { FileTrigger } from 'react-aria-components/FileTrigger'
import { useTranslations } from 'use-intl'

type Props = {
  label: string
  hint?: string
  error: string | null
  /** A PNG in base64; the empty text says that it was taken away. */
  value: string | null
  onChange: (value: string) => void
}

/** What the API accepts at most. @see apps/api/src/programme/logo.ts */
const MOST_BYTES = 150_000
const BASE64 = /^data:image\/png;base64,/

const textOf = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result).replace(BASE64, ''))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(file)
  })

/** An image chosen on this machine, seen before it is sent. */
export const ImageField = ({ label, hint, error, value, onChange }: Props) => {
  const t = useTranslations('display')
  const [refused, setRefused] = useState(false)
  const shown = value !== null && value !== ''
  const choose = async (file: File | undefined) => {
    if (file === undefined) return
    const fits = file.type === 'image/png' && file.size <= MOST_BYTES
    setRefused(!fits)
    if (fits) onChange(await textOf(file))
  }
  const problem = refused ? t('imageRefused') : error
  return (
    <Full>
      <Stack>
        <strong>{label}</strong>
        {hint !== undefined && <Muted small>{hint}</Muted>}
        {shown && <img src={`data:image/png;base64,${value}`} alt={label} height={56} />}
        <Cluster>
          <FileTrigger acceptedFileTypes={['image/png']} onSelect={(files) => void choose(files?.[0])}>
            <Button size="small">{t(shown ? 'imageOther' : 'imageChoose')}</Button>
          </FileTrigger>
          {shown && (
            <Button size="small" tone="quiet" onPress={() => onChange('')}>
              {t('imageRemove')}
            </Button>
          )}
        </Cluster>
        {problem !== null && <Callout tone="bad" role="alert" title={problem} />}
      </Stack>
    </Full>
  )
}
