export type Theme = 'light' | 'dark'

const key = 'cordee.theme'

const ofSystem = (): Theme => (window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')

const chosen = (): Theme | null => {
  const stored = window.localStorage.getItem(key)
  return stored === 'light' || stored === 'dark' ? stored : null
}

export const currentTheme = (): Theme => chosen() ?? ofSystem()

/** Before the first paint: a choice made earlier on this machine wins over the system's. */
export const applyChosenTheme = (): void => {
  const theme = chosen()
  if (theme !== null) document.documentElement.dataset.theme = theme
}

export const chooseTheme = (theme: Theme): void => {
  document.documentElement.dataset.theme = theme
  window.localStorage.setItem(key, theme)
}
