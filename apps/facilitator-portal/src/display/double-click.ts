let clicks = 0
window.addEventListener(
  'mousedown',
  ({ detail }) => {
    clicks = detail
  },
  { capture: true },
)

/** The second click of a double click falls where the first one moved the page: it begins nothing else. */
export const isSecondClick = ({ pointerType }: { readonly pointerType: string }): boolean =>
  pointerType === 'mouse' && clicks > 1
