import { Button } from '@cordee/ui/button'
import { useToast } from '@cordee/ui/toast'
import { useTranslations } from 'use-intl'

/** The way from a list on the screen to a file. */
export const ExportList = ({ file }: { file: { save: () => Promise<boolean>; busy: boolean } }) => {
  const t = useTranslations('display')
  const say = useToast()
  return (
    <Button
      size="small"
      tone="quiet"
      isPending={file.busy}
      onPress={async () => {
        if (!(await file.save())) say(t('exportFailed'))
      }}
    >
      {t('exportList')}
    </Button>
  )
}
