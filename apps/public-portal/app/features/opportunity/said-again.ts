import { langOfFrench } from '../../messages/french-text.ts'
import { language } from '../../messages/language.ts'

/** A text of a position as it is shown, and its language where it is not that of the page. */
export type Said = { readonly text: string; readonly lang: 'fr' | undefined }

type Wording<Field extends string> = { readonly [Name in Field]: string | null } | null

/** In the version of the page where somebody said it again, else as it was typed. */
export const saidAgain = <Field extends string>(
  typed: { readonly [Name in Field]: string } & { readonly wording: Wording<Field> },
  field: Field,
): Said => {
  const own = typed.wording?.[field] ?? null
  return own === null ? { text: typed[field], lang: langOfFrench() } : { text: own, lang: undefined }
}

type Position = {
  readonly title: string
  readonly wording: { readonly title: string | null; readonly timetable?: string | null } | null
}

/** On a page that is not in French: nobody said its title again, or its timetable where it is shown. */
export const staysInFrench = ({ wording }: Pick<Position, 'wording'>): boolean =>
  language() !== 'fr' && (wording === null || wording.title === null || wording.timetable === null)
