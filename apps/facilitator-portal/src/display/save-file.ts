/** Gives a file to the browser's downloads; nothing of it stays on the page. */
export const saveFile = (name: string, type: string, text: string): void => {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The download has begun; the browser keeps what it needs.
  setTimeout(URL.revokeObjectURL, 1000, address)
}
