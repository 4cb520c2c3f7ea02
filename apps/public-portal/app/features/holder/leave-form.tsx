import { useTranslations } from '../../messages/translate.ts'

/** Signs out: on a shared computer, the next visitor must find nothing. */
export const LeaveForm = () => {
  const t = useTranslations('space')
  return (
    <form method="post">
      <button type="submit" className="button-line" name="act" value="leave">
        {t('leave')}
      </button>
    </form>
  )
}
