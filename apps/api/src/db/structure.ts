import type { ClientBase } from 'pg'

/** The structure that is committed, written by `pnpm write:generated`. */
export const STRUCTURE = new URL('../../prisma/structure.sql', import.meta.url)

/** Ours: not PostgreSQL's own schemas, not the queue's, not Prisma's record of migrations. */
const OURS = `n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'graphile_worker')`
const NOT_OF_AN_EXTENSION = (catalog: string, oid: string) =>
  `NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = '${catalog}'::regclass AND d.objid = ${oid} AND d.deptype = 'e')`
/** A month of reads comes and goes with the calendar; `apart`, which holds what no month does, has the same shape. */
const A_MONTH = `n.nspname = 'read_month' AND c.relname <> 'apart'`
const OUR_RELATION = `${OURS} AND c.relname <> '_prisma_migrations' AND NOT (${A_MONTH}) AND ${NOT_OF_AN_EXTENSION('pg_class', 'c.oid')}`
const RELATION = `quote_ident(n.nspname) || '.' || quote_ident(c.relname)`
const GRANTEE = `coalesce(quote_ident(pg_get_userbyid(nullif(a.grantee, 0))), 'PUBLIC')`

/** Each query gives statements, one a row; what Prisma's schema cannot say is here beside what it can. */
const SECTIONS: Record<string, string> = {
  Extensions: `
    SELECT 'CREATE EXTENSION ' || quote_ident(extname) || ';' AS line FROM pg_extension WHERE extname <> 'plpgsql'`,

  Types: `
    SELECT CASE t.typtype
             WHEN 'e' THEN 'CREATE TYPE ' || format_type(t.oid, NULL) || ' AS ENUM (' ||
               (SELECT string_agg(quote_literal(enumlabel), ', ' ORDER BY enumsortorder)
                FROM pg_enum WHERE enumtypid = t.oid) || ');'
             ELSE 'CREATE DOMAIN ' || format_type(t.oid, NULL) || ' AS ' || format_type(t.typbasetype, t.typtypmod) ||
               coalesce(' ' || (SELECT string_agg(pg_get_constraintdef(oid), ' ' ORDER BY conname)
                FROM pg_constraint WHERE contypid = t.oid), '') || ';'
           END AS line
    FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace
    WHERE t.typtype IN ('e', 'd') AND ${OURS} AND ${NOT_OF_AN_EXTENSION('pg_type', 't.oid')}`,

  Tables: `
    SELECT 'CREATE TABLE ' || ${RELATION} || ' (' || E'\\n  ' || string_agg(
             quote_ident(a.attname) || ' ' || format_type(a.atttypid, a.atttypmod) ||
             CASE WHEN a.attcollation <> t.typcollation THEN ' COLLATE ' || a.attcollation::regcollation::text ELSE '' END ||
             CASE WHEN a.attgenerated <> '' THEN ' GENERATED ALWAYS AS (' || pg_get_expr(d.adbin, d.adrelid) || ') STORED'
                  WHEN a.attidentity <> '' THEN ' GENERATED AS IDENTITY'
                  ELSE coalesce(' DEFAULT ' || pg_get_expr(d.adbin, d.adrelid), '') END ||
             CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END,
             E',\\n  ' ORDER BY a.attname COLLATE "C") || E'\\n);' AS line
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    JOIN pg_type t ON t.oid = a.atttypid
    LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
    WHERE c.relkind IN ('r', 'p') AND ${OUR_RELATION}
    GROUP BY n.nspname, c.relname`,

  Constraints: `
    SELECT 'ALTER TABLE ' || ${RELATION} || ' ADD CONSTRAINT ' || quote_ident(k.conname) || ' ' ||
           pg_get_constraintdef(k.oid, true) || ';' AS line
    FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE k.contype IN ('c', 'f', 'p', 'u', 'x') AND ${OUR_RELATION}`,

  Indexes: `
    SELECT pg_get_indexdef(i.indexrelid) || ';' || CASE WHEN i.indisvalid THEN '' ELSE ' -- invalid' END AS line
    FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE ${OUR_RELATION} AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = i.indexrelid AND k.contype <> 'f')`,

  Views: `
    SELECT 'CREATE ' || CASE c.relkind WHEN 'm' THEN 'MATERIALIZED ' ELSE '' END || 'VIEW ' || ${RELATION} ||
           coalesce(' WITH (' || array_to_string(c.reloptions, ', ') || ')', '') || ' AS' || E'\\n' ||
           pg_get_viewdef(c.oid, true) AS line
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind IN ('v', 'm') AND ${OUR_RELATION}`,

  Functions: `
    SELECT rtrim(pg_get_functiondef(f.oid), E'\\n') || ';' AS line
    FROM pg_proc f JOIN pg_namespace n ON n.oid = f.pronamespace
    WHERE f.prokind IN ('f', 'p') AND ${OURS} AND ${NOT_OF_AN_EXTENSION('pg_proc', 'f.oid')}`,

  Triggers: `
    SELECT pg_get_triggerdef(t.oid) || ';' || CASE t.tgenabled WHEN 'O' THEN '' ELSE ' -- enabled: ' || t.tgenabled::text END AS line
    FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE NOT t.tgisinternal AND ${OUR_RELATION}`,

  Owners: `
    SELECT 'ALTER ' || CASE c.relkind WHEN 'v' THEN 'VIEW ' ELSE 'TABLE ' END || ${RELATION} || ' OWNER TO ' ||
           quote_ident(pg_get_userbyid(c.relowner)) || ';' AS line
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'p', 'v', 'm') AND ${OUR_RELATION}`,

  'Row-level security': `
    SELECT 'ALTER TABLE ' || ${RELATION} || CASE WHEN c.relforcerowsecurity THEN ' FORCE' ELSE ' ENABLE' END ||
           ' ROW LEVEL SECURITY;' AS line
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relrowsecurity AND ${OUR_RELATION}
    UNION ALL
    SELECT 'CREATE POLICY ' || quote_ident(p.polname) || ' ON ' || ${RELATION} ||
           CASE WHEN p.polpermissive THEN '' ELSE ' AS RESTRICTIVE' END ||
           ' FOR ' || CASE p.polcmd WHEN 'r' THEN 'SELECT' WHEN 'a' THEN 'INSERT' WHEN 'w' THEN 'UPDATE'
                                    WHEN 'd' THEN 'DELETE' ELSE 'ALL' END ||
           ' TO ' || (SELECT string_agg(coalesce(quote_ident(pg_get_userbyid(nullif(role, 0))), 'PUBLIC'), ', ' ORDER BY 1)
                      FROM unnest(p.polroles) AS role) ||
           coalesce(' USING (' || pg_get_expr(p.polqual, p.polrelid) || ')', '') ||
           coalesce(' WITH CHECK (' || pg_get_expr(p.polwithcheck, p.polrelid) || ')', '') || ';'
    FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE ${OUR_RELATION}`,

  'Grants on tables': `
    SELECT 'GRANT ' || string_agg(a.privilege_type, ', ' ORDER BY a.privilege_type) || ' ON ' || ${RELATION} ||
           ' TO ' || ${GRANTEE} || ';' AS line
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace, aclexplode(c.relacl) a
    WHERE a.grantee <> c.relowner AND ${OUR_RELATION} GROUP BY n.nspname, c.relname, a.grantee
    UNION ALL
    SELECT 'GRANT ' || a.privilege_type || ' (' || string_agg(quote_ident(t.attname), ', ' ORDER BY t.attname COLLATE "C") ||
           ') ON ' || ${RELATION} || ' TO ' || ${GRANTEE} || ';'
    FROM pg_attribute t JOIN pg_class c ON c.oid = t.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace,
         aclexplode(t.attacl) a
    WHERE ${OUR_RELATION} GROUP BY n.nspname, c.relname, a.grantee, a.privilege_type`,

  'Grants on functions': `
    SELECT 'GRANT ' || a.privilege_type || ' ON FUNCTION ' || f.oid::regprocedure::text || ' TO ' || ${GRANTEE} || ';' AS line
    FROM pg_proc f JOIN pg_namespace n ON n.oid = f.pronamespace,
         aclexplode(coalesce(f.proacl, acldefault('f', f.proowner))) a
    WHERE a.grantee <> f.proowner AND ${OURS} AND ${NOT_OF_AN_EXTENSION('pg_proc', 'f.oid')}`,

  'Grants on schemas': `
    SELECT 'GRANT ' || a.privilege_type || ' ON SCHEMA ' || quote_ident(n.nspname) || ' TO ' || ${GRANTEE} || ';' AS line
    FROM pg_namespace n, aclexplode(n.nspacl) a WHERE a.grantee <> n.nspowner AND ${OURS}`,

  'Default grants': `
    SELECT 'ALTER DEFAULT PRIVILEGES FOR ROLE ' || quote_ident(pg_get_userbyid(d.defaclrole)) || ' GRANT ' ||
           a.privilege_type || ' ON ' || CASE d.defaclobjtype WHEN 'r' THEN 'TABLES' WHEN 'S' THEN 'SEQUENCES'
             WHEN 'f' THEN 'FUNCTIONS' WHEN 'T' THEN 'TYPES' ELSE 'SCHEMAS' END || ' TO ' || ${GRANTEE} || ';' AS line
    FROM pg_default_acl d, aclexplode(d.defaclacl) a WHERE a.grantee <> d.defaclrole`,
}

/** The structure of a database as text that only depends on the structure: the guard against drift. */
export async function printStructure(client: Pick<ClientBase, 'query'>): Promise<string> {
  const sections: string[] = []
  for (const [title, query] of Object.entries(SECTIONS)) {
    const { rows } = await client.query<{ line: string }>(query)
    const lines = rows.map(({ line }) => line).sort()
    if (lines.length) sections.push(`-- ${title}\n\n${lines.join('\n')}\n`)
  }
  return `-- The structure after every migration, printed from PostgreSQL's catalogues. Do not edit.\n\n${sections.join('\n')}`
}
