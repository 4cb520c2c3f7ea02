import { defaultPromisePolicy } from '@cordee/domain/opportunity/work-request'
import { addressOf } from '../../messages/language.ts'
import { useTranslations } from '../../messages/translate.ts'
import styles from './desk.module.css'

type Doing =
  | 'hours'
  | 'answer'
  | 'known'
  | 'delay'
  | 'contact'
  | 'referred'
  | 'form'
  | 'withdrawn'
  | 'takenBack'
  | 'decided'
  | 'code'
  | 'signed'
  | 'unprinted'
  | 'contested'
  | 'notContested'

/** What was just done, said at the top of the page it leads to. */
export const Done = ({
  done,
  call = defaultPromisePolicy.callWithinDays,
}: {
  done: Doing | null
  /** In how many working days the facilitator calls, where a person was just referred. */
  call?: number
}) => {
  const t = useTranslations('desk.done')
  return done === null ? null : (
    <p className={styles.done} role="status">
      {done === 'referred' ? t(done, { call }) : t(done)}
    </p>
  )
}

export const BackToDesk = () => {
  const t = useTranslations('desk')
  return (
    <p>
      <a href={addressOf('/lien')}>← {t('back')}</a>
    </p>
  )
}
