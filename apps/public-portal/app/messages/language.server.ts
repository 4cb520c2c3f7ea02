import { AsyncLocalStorage } from 'node:async_hooks'
import { type Language, readLanguageWith } from './language.ts'

const versions = new AsyncLocalStorage<Language>()

readLanguageWith(() => versions.getStore() ?? 'fr')

/** All that is asked, written and refused during `work` is said in this version. */
export const speaking = <Answer>(version: Language, work: () => Answer): Answer => versions.run(version, work)
