import type { ReactNode } from 'react'
import { langOfFrench } from './french-text.ts'

/** What somebody typed in French, inside a sentence of the page: its language is said where the page is in another. */
export const inFrench = (text: ReactNode): ReactNode => <span lang={langOfFrench()}>{text}</span>
