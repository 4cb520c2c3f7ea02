import { existsSync, readFileSync } from 'node:fs'

/** The only documents the two portal doors accept, by their hash; read once at boot. */
export type TrustedDocuments = ReadonlyMap<string, string>

export const readTrustedDocuments = (file: URL): TrustedDocuments => {
  if (!existsSync(file)) return new Map()
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>
  return new Map(Object.entries(manifest))
}
