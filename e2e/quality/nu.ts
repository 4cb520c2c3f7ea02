import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import vnu from 'vnu-jar'
import { sourceOf, type Visitors } from '../every-page.ts'
import { type Finding, nothing } from './finding.ts'

interface Message {
  readonly type: string
  readonly url: string
  readonly message: string
  readonly extract?: string
}

const check = (files: readonly string[], options: readonly string[] = []): Message[] => {
  const command = [
    '-jar',
    String(vnu),
    '--format',
    'json',
    '--stdout',
    '--exit-zero-always',
    ...options,
    ...files,
  ]
  const said = execFileSync('java', command, { encoding: 'utf8', maxBuffer: 50_000_000 })
  return (JSON.parse(said) as { messages: Message[] }).messages
}

const favicon = fileURLToPath(new URL('../../apps/public-portal/public/favicon.svg', import.meta.url))

/** The Nu checker on every page as it is sent, with its style sheet, and on the drawing of the tab. */
export const nu = async ({ pages, windowOf }: Visitors): Promise<Finding> => {
  const folder = mkdtempSync(join(tmpdir(), 'cordee-nu-'))
  const files: string[] = []
  for (const visited of pages) {
    const file = join(folder, `${visited.name.replaceAll(' ', '-')}.html`)
    writeFileSync(file, await sourceOf(windowOf(visited), visited))
    files.push(file)
  }
  const messages = [...check(files), ...check([favicon], ['--svg'])]
  const details = messages
    .filter(({ type }) => type === 'error')
    .map(
      ({ url, message, extract }) => `${basename(url)}: ${message} ${extract?.replaceAll(/\s+/g, ' ') ?? ''}`,
    )
  return nothing('Nu HTML checker', `${files.length} pages with their style sheet, and the icon`, details)
}
