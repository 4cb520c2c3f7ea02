/**
 * Arguments that hold no sentence of anybody: secrets, and identifiers whose digits may look like anything. All the
 * other strings that can be written are free text, and pass through `free-text-plugin`.
 */
export const notFreeText: Readonly<Record<string, string>> = {
  password: 'a secret, kept as its hash',
  current: 'a secret, compared and forgotten',
  token: 'a secret that was sent',
  code: 'digits of a telephone or of a message, compared and forgotten',
  browser: 'a secret of the browser',
  challenge: 'a secret of the browser, drawn at random',
  sealed: 'a sealed value of ours',
  returned: 'what the identity provider answered',
  idempotencyKey: 'a name chosen by a program',
  siret: 'an official number, checked by its key',
  sirets: 'official numbers, checked by their key',
  paymentRef: 'the number of a payment',
  logo: 'an image, read as one and drawn again',
  reference: 'the number of a contract in the buyer’s books',
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** The names of what was written, and its sentences, at any depth. An identifier of ours may hold thirteen digits by chance. */
export const freeTextsIn = (
  value: unknown,
  name: string,
): readonly { readonly name: string; readonly text: string }[] => {
  if (name in notFreeText) return []
  if (typeof value === 'string') return uuid.test(value) ? [] : [{ name, text: value }]
  if (Array.isArray(value)) return value.flatMap((each) => freeTextsIn(each, name))
  if (value !== null && typeof value === 'object')
    return Object.entries(value).flatMap(([key, each]) => freeTextsIn(each, key))
  return []
}
