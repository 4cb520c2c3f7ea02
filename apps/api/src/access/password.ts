import { hash, verify } from '@node-rs/argon2'

// argon2id, 19 MiB, 2 passes, 1 lane: the smallest setting OWASP's password storage page gives.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export const hashPassword = (password: string): Promise<string> => hash(password, cost)

/** An unknown account costs the same time as a wrong password. */
const nobody = hashPassword('nobody has this password')

export const passwordMatches = async (stored: string | null, password: string): Promise<boolean> => {
  const matches = await verify(stored ?? (await nobody), password)
  return stored !== null && matches
}
