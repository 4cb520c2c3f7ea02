import { Button } from '@cordee/ui/button'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Refusal } from './refusal.tsx'
import type { Failure } from './use-act.ts'

type Props = {
  /** Makes the link: its address is read this once. */
  print: () => Promise<{ readonly url: string; readonly until: string } | null>
  busy: boolean
  failure: Failure | null
}

/** For who has no mobile, or would rather be called: their link on a page to hand over. */
export const PrintPaper = ({ print, busy, failure }: Props) => {
  const t = useTranslations('people')
  const [paper, setPaper] = useState<string | null>(null)
  return (
    <>
      <Button
        size="small"
        tone="quiet"
        isPending={busy}
        onPress={async () => {
          const done = await print()
          if (done !== null) setPaper(`${done.url}/papier.pdf?jusque=${done.until}`)
        }}
      >
        {t('printLink')}
      </Button>
      {paper !== null && (
        <a href={paper} target="_blank" rel="noreferrer">
          {t('openPaper')}
        </a>
      )}
      <Refusal failure={failure} />
    </>
  )
}
