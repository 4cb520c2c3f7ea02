import { readFileSync, writeFileSync } from 'node:fs'
import { type ActorKind, actorKindLabels, actorKinds } from '../packages/domain/src/access/actor.ts'
import { partnerScopeLabels, partnerScopes } from '../packages/domain/src/access/partner-scopes.ts'
import {
  grants,
  partnerScopeGrants,
  type Verb,
  verbLabels,
  verbs,
  withoutProof,
} from '../packages/domain/src/access/permissions.ts'

const REGISTER = new URL('../docs/permissions.md', import.meta.url)

/** Who may do what, as a table that somebody who does not read code can check. */
function permissionsRegister(): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const markOf = (kind: ActorKind, verb: Verb): string => {
    if (!grants[kind].includes(verb)) return ''
    return kind === 'ADVISER' && !withoutProof.includes(verb) ? '◐' : '●'
  }
  const lines = verbs.map((verb) =>
    row([verbLabels[verb], `\`${verb}\``, ...actorKinds.map((kind) => markOf(kind, verb))]),
  )
  return `${[
    '# Permissions',
    '',
    '<!-- Written by `pnpm write:generated` from packages/domain/src/access/permissions.ts. Do not edit. -->',
    '',
    'Qui peut faire quoi ; ◐ : après un code du téléphone, ou par ProConnect. Sur quelles lignes, `packages/domain/src/access/visibility.ts` le dit.',
    '',
    row(['Action', 'Verbe', ...actorKinds.map((kind) => actorKindLabels[kind])]),
    row(['---', '---', ...actorKinds.map(() => ':---:')]),
    ...lines,
    '',
    '## Portées d’un jeton de logiciel partenaire',
    '',
    'Choisies quand le jeton est créé. `POST /oauth/token` en donne moins à qui les demande (`scope`, séparées par une espace) ; une portée absente est refusée par son nom.',
    '',
    row(['Portée', 'Ce qu’elle ouvre', 'Verbes']),
    row(['---', '---', '---']),
    ...partnerScopes.map((scope) =>
      row([
        `\`${scope}\``,
        partnerScopeLabels[scope],
        partnerScopeGrants[scope].map((verb) => `\`${verb}\``).join(', '),
      ]),
    ),
  ].join('\n')}\n`
}

const register = permissionsRegister()
if (process.argv.includes('--write')) {
  writeFileSync(REGISTER, register)
} else if (readFileSync(REGISTER, 'utf8') !== register) {
  console.error('docs/permissions.md is not what the permissions say: run pnpm write:generated.')
  process.exitCode = 1
}
