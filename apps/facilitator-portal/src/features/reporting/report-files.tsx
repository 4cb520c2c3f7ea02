import { Button } from '@cordee/ui/button'
import { useToast } from '@cordee/ui/toast'
import { useTranslations } from 'use-intl'
import { useStepUp } from '../../display/step-up.tsx'

type Props = { id: string; control: boolean }

/** A frozen report as files; the lines of a control leave only once it is confirmed who takes them. */
export const ReportFiles = ({ id, control }: Props) => {
  const t = useTranslations('reports')
  const say = useToast()
  const askCode = useStepUp()
  const workbook = `/fichiers/bilans/${id}.xlsx`
  const take = async () => {
    const { status } = await fetch(workbook, { method: 'HEAD' })
    if (status === 428 && !(await askCode())) return
    if (status === 200 || status === 428) window.location.assign(workbook)
    else say(t('fileRefused'))
  }
  return (
    <>
      {control ? (
        <Button tone="quiet" onPress={() => void take().catch(() => say(t('fileRefused')))}>
          {t('xlsx')}
        </Button>
      ) : (
        <a href={workbook}>{t('xlsx')}</a>
      )}
      <a href={`/fichiers/bilans/${id}.csv`}>{t('csv')}</a>
    </>
  )
}
