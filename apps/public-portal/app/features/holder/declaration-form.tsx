import { Field, ProblemSummary } from '../../display/fields.tsx'
import form from '../../display/form.module.css'
import type { Problems, Typed } from '../../display/problems.ts'
import type { DeclarationSheetPageQuery } from '../../gql/holder/graphql.ts'
import { asDay } from '../../messages/formats.ts'
import { langOfFrench } from '../../messages/french-text.ts'
import { inFrench } from '../../messages/in-french.tsx'
import { notCountedIn } from '../../messages/not-counted.ts'
import { tooLongIn } from '../../messages/too-long.ts'
import { useTranslations } from '../../messages/translate.ts'
import styles from './desk.module.css'
import { inHours } from './hours-line.tsx'

type Sheet = DeclarationSheetPageQuery['declarationSheet']
type Line = Sheet['holders'][number]['lines'][number]
type Said = { readonly typed: Typed; readonly problems: Problems }

/** The name of the box where a person's hours are typed. */
export const hoursField = (placementId: string): string => `heures.${placementId}`

/** The name of the hidden box: the month as it stands on this page. */
export const versionField = (placementId: string): string => `lu.${placementId}`

/** « 151,67 » as a payslip writes it; the box already carries its unit. */
const asTyped = (worked: number | null): string =>
  worked === null ? '' : inHours(worked).replace(/\s?h$/, '')

/** Why a month is no more written, in a word. */
const standing = ({ rejected, underReview }: Line) => {
  if (rejected) return 'rejected'
  return underReview ? 'underReview' : 'locked'
}

const LineFields = ({ line, said }: { line: Line; said: Said }) => {
  const t = useTranslations('sheet')
  const { firstName, lastName, trade, minutes, countedMinutes, refused, alert } = line
  const worked = t.rich('worked', { trade, from: asDay(line.from), to: asDay(line.to), fr: inFrench })
  const why = refused[0]
  const reason = why && (notCountedIn(why) ?? inFrench(why.reason))
  return (
    <div className={styles.line}>
      {line.editable ? (
        <>
          <input type="hidden" name={versionField(line.placementId)} value={line.version} />
          <Field
            name={hoursField(line.placementId)}
            label={`${firstName} ${lastName}`}
            hint={worked}
            said={said}
            inputMode="decimal"
            autoComplete="off"
            maxLength={10}
            defaultValue={asTyped(minutes)}
          />
        </>
      ) : (
        <>
          <b>
            {firstName} {lastName}
          </b>
          <p className={form.hint}>{worked}</p>
          <p>{t(standing(line), { hours: inHours(minutes ?? 0) })}</p>
          {line.rejected && <p lang={langOfFrench()}>{line.returnedReason}</p>}
        </>
      )}
      {line.toComplete && (
        <p className={form.error}>
          {t('toComplete')} <span lang={langOfFrench()}>{line.returnedReason}</span>
        </p>
      )}
      {countedMinutes !== null && minutes !== null && countedMinutes < minutes && (
        <p className={styles.small}>
          {t.rich('counted', { counted: inHours(countedMinutes), reason: () => reason })}
        </p>
      )}
      {alert !== null && <p className={styles.small}>{tooLongIn({ ...alert, minutes: minutes ?? 0 })}</p>}
    </div>
  )
}

/** One table for a month, whatever the number of holders (R55). */
export const DeclarationForm = ({ sheet, sendKey, said }: { sheet: Sheet; sendKey: string; said: Said }) => {
  const t = useTranslations('sheet')
  const editable = sheet.holders.some(({ lines }) => lines.some((line) => line.editable))
  return (
    <form method="post" className={form.form} noValidate>
      <ProblemSummary problems={said.problems} />
      <input type="hidden" name="key" value={sendKey} />
      {editable && <p className={form.hint}>{t('hint')}</p>}
      {sheet.holders.map((holder) => (
        <fieldset key={holder.commitmentId}>
          <legend>{holder.holderName}</legend>
          <p className={styles.small} lang={langOfFrench()}>
            {holder.contractSubject}
          </p>
          {holder.lines.map((line) => (
            <LineFields key={line.placementId} line={line} said={said} />
          ))}
        </fieldset>
      ))}
      {editable && (
        <div className={styles.actions}>
          <button type="submit" className="button" name="act" value="declare">
            {t('submit')}
          </button>
          <button type="submit" className="button-line" name="act" value="zero">
            {t('zero')}
          </button>
        </div>
      )}
      {editable && <p className={styles.small}>{t('again')}</p>}
    </form>
  )
}
