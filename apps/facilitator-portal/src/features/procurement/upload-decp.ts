export type Uploaded = { importId: string } | { message: string }

/** Sends the file as it is; the browser tells how much has left. */
export const uploadDecp = (file: File, onProgress: (share: number) => void): Promise<Uploaded> =>
  new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open('POST', '/import/decp')
    request.setRequestHeader('content-type', 'application/json')
    request.setRequestHeader('x-cordee', '1')
    request.setRequestHeader('x-file-name', encodeURIComponent(file.name))
    request.responseType = 'json'
    request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total)
    request.onload = () => {
      const answer: unknown = request.response
      const parts = typeof answer === 'object' && answer !== null ? answer : {}
      if ('importId' in parts && typeof parts.importId === 'string') resolve({ importId: parts.importId })
      else resolve({ message: 'message' in parts && typeof parts.message === 'string' ? parts.message : '' })
    }
    request.onerror = () => resolve({ message: '' })
    request.send(file)
  })
