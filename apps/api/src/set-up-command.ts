import { parseArgs } from 'node:util'
import { type Day, parseDay } from '@cordee/domain/kernel/day'
import { z } from 'zod'
import { movePortal, type NewCarrier, setUpCarrier } from './access/set-up.ts'
import { openDatabase } from './db/client.ts'
import { startEmbedded } from './db/embedded.ts'
import { migrateDatabase } from './db/migrate.ts'
import { loadReferenceData } from './organisation/reference-data.ts'
import { newId } from './platform/clock.ts'
import { readEnv } from './platform/env.ts'
import { StartupProblem } from './platform/startup-problem.ts'

const USAGE = `Usage :
  pnpm set-up --carrier "NOM DE LA STRUCTURE" --territory 200030658,243800745
    --admin "NOM <courriel>" --facilitator "NOM <courriel>" (autant de fois qu’il faut)
    --programme "NOM" --from 2026-01-01 --to 2028-12-31
    --portal https://travail.exemple.fr (l’adresse de son portail, dès la deuxième structure de l’instance)
  pnpm set-up --carrier "NOM D’UNE STRUCTURE CONNUE" --portal https://travail.exemple.fr
Chaque compte reçoit un lien qui sert une fois, pendant trois jours : il choisit son mot de passe et son téléphone.
Arrêtez « npm start » avant, si la base est celle de .data.`

const userOf = (kind: 'ADMINISTRATOR' | 'FACILITATOR', written: string) => {
  const [, name = '', email = ''] = /^(.*?)\s*<\s*(\S+)\s*>$/.exec(written.trim()) ?? []
  if (name.trim() === '' || !z.email().safeParse(email).success)
    throw new StartupProblem(`« ${written} » : écrivez « Prénom Nom <courriel@structure.fr> ».`)
  return { kind, name: name.trim(), email }
}

const dayOf = (option: string, written: string | undefined): Day => {
  const read = parseDay(written ?? '')
  if (read.ok) return read.value
  throw new StartupProblem(`${option} : donnez un jour, « 2026-01-01 ».`)
}

/** `https://travail.exemple.fr`, without a path: what a browser says of where it is. */
const originOf = (written: string): string => {
  const url = URL.parse(written.trim())
  if (url && /^https?:$/.test(url.protocol) && url.pathname === '/' && url.username === '') return url.origin
  throw new StartupProblem(`--portal : « ${written} » n’est pas une adresse comme https://travail.exemple.fr`)
}

const asked = (): NewCarrier => {
  const { values } = parseArgs({
    options: {
      carrier: { type: 'string' },
      territory: { type: 'string', default: '' },
      admin: { type: 'string', multiple: true, default: [] },
      facilitator: { type: 'string', multiple: true, default: [] },
      programme: { type: 'string' },
      from: { type: 'string' },
      to: { type: 'string' },
      portal: { type: 'string' },
    },
  })
  const name = values.carrier?.trim() ?? ''
  const portal = values.portal === undefined ? null : originOf(values.portal)
  const onlyMoves = portal !== null && values.admin.length + values.facilitator.length === 0
  if (name === '' || (values.admin.length === 0 && !onlyMoves)) throw new StartupProblem(USAGE)
  return {
    name,
    territory: values.territory.split(/[\s,]+/).filter((code) => code !== ''),
    users: [
      ...values.admin.map((written) => userOf('ADMINISTRATOR', written)),
      ...values.facilitator.map((written) => userOf('FACILITATOR', written)),
    ],
    programme:
      values.programme === undefined
        ? null
        : { name: values.programme, from: dayOf('--from', values.from), to: dayOf('--to', values.to) },
    portal,
  }
}

const run = async (): Promise<void> => {
  const carrier = asked()
  const env = readEnv()
  const embedded = env.databaseUrl === null ? await startEmbedded(env.dataDir) : null
  const url = env.databaseUrl ?? embedded?.url ?? ''
  await migrateDatabase(url)
  const database = openDatabase(url)
  try {
    const { name, portal, users } = carrier
    if (portal !== null && users.length === 0) {
      await movePortal(database.app, name, portal)
      process.stdout.write(`${name} répond maintenant à ${portal}.\n`)
      return
    }
    if ((await database.app.commune.count()) === 0) await loadReferenceData(database.app)
    const invitations = await setUpCarrier(database.app, carrier, newId)
    const lines = invitations.map(
      ({ name, kind, token }) => `  ${name} (${kind}) : ${env.workspaceUrl}/mot-de-passe/${token}`,
    )
    process.stdout.write(
      `${carrier.name} est prête. Donnez à chacun son lien ; il sert une fois, pendant trois jours :\n${lines.join('\n')}\n`,
    )
  } finally {
    await database.close()
    await embedded?.stop()
  }
}

run().catch((error: unknown) => {
  const known = error instanceof StartupProblem
  process.stderr.write(`${known ? error.message : `Arrêt, rien n’a été écrit : ${String(error)}`}\n`)
  process.exit(1)
})
