/** One field of a posted form, trimmed and cut: what no form of ours sends is empty. */
export const postedText = (form: FormData, name: string, longest: number): string => {
  const value = form.get(name)
  return typeof value === 'string' ? value.trim().slice(0, longest) : ''
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** The key of the form that was posted: sent twice, it is one request. */
export const postedKey = (form: FormData): string => {
  const key = postedText(form, 'key', 36)
  return UUID.test(key) ? key : crypto.randomUUID()
}

const FASTEST_PERSON = 2_000

/** Robots fill the field nobody sees, or answer faster than one can read. */
export const isFromARobot = (form: FormData, now: number): boolean =>
  postedText(form, 'trap', 200) !== '' || now - (Number(form.get('writtenAt')) || 0) < FASTEST_PERSON
