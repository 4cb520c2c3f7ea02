import { useApolloClient } from '@apollo/client/react'
import { Button } from '@cordee/ui/button'
import { Callout } from '@cordee/ui/callout'
import { Card } from '@cordee/ui/card'
import { Muted, Stack } from '@cordee/ui/layout'
import { useState } from 'react'
import { DropZone } from 'react-aria-components/DropZone'
import { FileTrigger } from 'react-aria-components/FileTrigger'
import { useTranslations } from 'use-intl'
import styles from './decp-upload.module.css'
import { uploadDecp } from './upload-decp.ts'

/** One file in, one report out; a broken file changes nothing. */
export const DecpUpload = ({ onImported }: { onImported: (importId: string) => void }) => {
  const t = useTranslations('watch')
  const client = useApolloClient()
  const [share, setShare] = useState<number | null>(null)
  const [failure, setFailure] = useState<string | null>(null)

  const send = async (file: File) => {
    setFailure(null)
    setShare(0)
    const answer = await uploadDecp(file, setShare)
    setShare(null)
    if ('importId' in answer) {
      void client.refetchQueries({ include: ['Counts'] })
      onImported(answer.importId)
    } else setFailure(answer.message)
  }

  return (
    <Card title={t('importTitle')}>
      <Stack>
        <Muted small>{t('importLead')}</Muted>
        <DropZone
          className={styles.drop ?? ''}
          aria-label={t('file')}
          onDrop={async ({ items }) => {
            const item = items.find((each) => each.kind === 'file')
            if (item !== undefined) await send(await item.getFile())
          }}
        >
          <FileTrigger
            acceptedFileTypes={['application/json', '.json']}
            onSelect={(files) => {
              const file = files?.[0]
              if (file !== undefined) void send(file)
            }}
          >
            <Button isDisabled={share !== null}>{t('choose')}</Button>
          </FileTrigger>
          <Muted small>{t('drop')}</Muted>
          {share !== null && (
            <>
              <progress
                className={styles.progress}
                max={1}
                {...(share < 1 ? { value: share } : {})}
                aria-label={t('importTitle')}
              />
              <p role="status">
                {share < 1 ? t('uploading', { percent: Math.round(share * 100) }) : t('reading')}
              </p>
            </>
          )}
        </DropZone>
        {failure !== null && (
          <Callout tone="bad" role="alert" title={t('failed')}>
            {failure !== '' && <p>{failure}</p>}
          </Callout>
        )}
      </Stack>
    </Card>
  )
}
