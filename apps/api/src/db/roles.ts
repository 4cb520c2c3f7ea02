import { type Client, DatabaseError } from 'pg'
import { StartupProblem } from '../platform/startup-problem.ts'

/**
 * The owner of every table, one role a door, that of the application's own work, which may do what
 * `cordee_app` may, for every carrier, and that of the queue of jobs. None can log in: each pool takes one when it connects.
 */
export const ROLES = [
  'cordee_owner',
  'cordee_app',
  'cordee_partner',
  'cordee_public',
  'cordee_system',
  'cordee_worker',
] as const
export type Role = (typeof ROLES)[number]

const TRIES = 20
const INSUFFICIENT_PRIVILEGE = '42501'
/** Roles belong to the whole server: an instance starting beside us on another database makes the same ones. */
const MADE_MEANWHILE = new Set(['42710', '23505', 'XX000'])

/** Makes what is missing, once; call it under the migrations' lock. */
export async function ensureRoles(client: Client): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    const missing = await missingStatements(client)
    try {
      for (const statement of missing) await client.query(statement)
      return
    } catch (error) {
      const code = error instanceof DatabaseError ? error.code : undefined
      if (code === INSUFFICIENT_PRIVILEGE) throw missingRight(missing, error)
      if (!code || !MADE_MEANWHILE.has(code) || tries === TRIES) throw error
    }
  }
}

async function missingStatements(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ role: Role; exists: boolean; granted: boolean }>(
    `SELECT role, r.oid IS NOT NULL AS exists,
            r.oid IS NOT NULL AND EXISTS (
              SELECT FROM pg_auth_members m JOIN pg_roles me ON me.oid = m.member
              WHERE m.roleid = r.oid AND me.rolname = current_user AND pg_has_role(current_user, r.oid, CASE WHEN current_setting('server_version_num')::int < 160000 THEN 'MEMBER' ELSE 'SET' END)
            ) AS granted
     FROM unnest($1::text[]) AS role LEFT JOIN pg_roles r ON r.rolname = role`,
    [ROLES],
  )
  const { rows: rights } = await client.query<{
    login: string
    base: string
    complete: boolean
    inherits: boolean
  }>(
    `SELECT quote_ident(current_user) AS login, quote_ident(current_database()) AS base,
            o.oid IS NOT NULL AND has_database_privilege(o.oid, current_database(), 'CREATE')
              AND has_schema_privilege(o.oid, 'public', 'CREATE') AS complete,
            EXISTS (
              SELECT FROM pg_auth_members m WHERE m.roleid = to_regrole('cordee_app') AND m.member = to_regrole('cordee_system')
            ) AS inherits
     FROM (SELECT) AS always LEFT JOIN pg_roles o ON o.rolname = 'cordee_owner'`,
  )
  const { login, base, complete, inherits } = rights[0] ?? {
    login: 'current_user',
    base: '',
    complete: false,
    inherits: false,
  }
  return [
    ...rows.filter(({ exists }) => !exists).map(({ role }) => `CREATE ROLE ${role} NOLOGIN`),
    ...rows.filter(({ granted }) => !granted).map(({ role }) => `GRANT ${role} TO ${login}`),
    ...(inherits ? [] : ['GRANT cordee_app TO cordee_system']),
    ...(complete
      ? []
      : [
          `GRANT CREATE ON DATABASE ${base} TO cordee_owner`,
          'GRANT USAGE, CREATE ON SCHEMA public TO cordee_owner WITH GRANT OPTION',
        ]),
  ]
}

function missingRight(statements: readonly string[], cause: unknown): StartupProblem {
  return new StartupProblem(
    'L’utilisateur de DATABASE_URL n’a pas le droit de préparer les rôles de Cordée (CREATEROLE et propriété ' +
      `de la base). Faites exécuter une fois par un administrateur : ${statements.join('; ')};`,
    { cause },
  )
}
