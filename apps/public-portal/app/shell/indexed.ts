/** Pages for one person: search engines are asked to leave them, in every version. */
export const PRIVATE_PAGES = [
  '/demande-envoyee',
  '/lien',
  '/suivi',
  '/a/',
  '/opportunites/*/etre-rappele',
] as const

const patterns = PRIVATE_PAGES.map((page) => new RegExp(`^${page.replace('*', '[^/]+')}`))

export const isForSearchEngines = (page: string): boolean => !patterns.some((pattern) => pattern.test(page))
