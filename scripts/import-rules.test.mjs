import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { brokenImports, rules } from './broken-imports.mjs'
import { ROOT } from './workspace.mjs'

/** A house in small that keeps every rule: path → what it imports. */
const HOUSE = {
  'packages/domain/src/kernel/day.ts': [],
  'packages/domain/src/kernel/day.test.ts': ['./day.ts', 'vitest'],
  'packages/domain/src/access/actor.ts': ['../kernel/day.ts'],
  'packages/domain/src/organisation/company.ts': ['../access/actor.ts'],
  'packages/domain/src/programme/post.ts': ['../organisation/company.ts'],
  'packages/domain/src/procurement/effort.ts': ['../programme/post.ts'],
  'packages/domain/src/commitment/pace.ts': ['../procurement/effort.ts'],
  'packages/domain/src/participant/eligibility.ts': ['../commitment/pace.ts'],
  'packages/domain/src/opportunity/position.ts': ['../participant/eligibility.ts'],
  'packages/domain/src/placement/counting.ts': ['../opportunity/position.ts'],
  'packages/domain/src/reporting/report.ts': ['../placement/counting.ts'],
  'packages/domain/src/refusals.ts': ['./reporting/report.ts'],
  'packages/ui/src/button.tsx': ['react', 'react-aria-components/Button'],
  'apps/api/src/platform/clock.ts': ['@cordee/domain/kernel/day'],
  'apps/api/src/db/client.ts': ['../platform/clock.ts'],
  'apps/api/src/graphql/builder.ts': ['../db/client.ts'],
  'apps/api/src/access/visibility.ts': ['@cordee/domain/access/actor'],
  'apps/api/src/commitment/types.ts': ['../graphql/builder.ts'],
  'apps/api/src/commitment/standing.ts': ['./types.ts'],
  'apps/api/src/placement/types.ts': ['../commitment/types.ts', '../access/visibility.ts'],
  'apps/api/src/placement/placement.test.ts': [
    '../testing/world.ts',
    '../graphql/schema.ts',
    '../commitment/standing.ts',
  ],
  'apps/api/src/graphql/schema.ts': ['../placement/types.ts', '../commitment/standing.ts'],
  'apps/api/src/testing/world.ts': ['../server.ts'],
  'apps/api/src/server.ts': ['./graphql/schema.ts'],
  'apps/public-portal/server.ts': ['node:fs'],
  'apps/facilitator-portal/src/gql/gql.ts': [],
  'apps/facilitator-portal/src/messages/fr.ts': [],
  'apps/facilitator-portal/src/shell/shell.tsx': [],
  'apps/facilitator-portal/src/features/placement/hours-grid.tsx': [
    './hours-cell.tsx',
    '../../gql/gql.ts',
    '../../messages/fr.ts',
    '@cordee/ui/button',
    '@cordee/domain/placement/counting',
  ],
  'apps/facilitator-portal/src/features/placement/hours-cell.tsx': [],
  'apps/facilitator-portal/src/features/commitment/pace-panel.tsx': [],
  'apps/facilitator-portal/src/pages/contract-page.tsx': [
    '../features/placement/hours-grid.tsx',
    '../features/commitment/pace-panel.tsx',
    '../shell/shell.tsx',
  ],
  'apps/facilitator-portal/src/pages/hours-page.tsx': [],
  'e2e/journeys/main-job.ts': ['node:fs'],
  'bench/src/bench.ts': ['../../apps/api/src/db/client.ts'],
  'scripts/start.mjs': ['./ports.mjs'],
  'scripts/ports.mjs': ['node:net'],
}

/** Rule → a file that breaks it and no other, or one that breaks it when it imports more. */
const PLANTS = {
  'no-cycles': {
    'apps/api/src/platform/clock.ts': ['./env.ts'],
    'apps/api/src/platform/env.ts': ['./clock.ts'],
  },
  'no-unknown': { 'apps/api/src/platform/clock.ts': ['./nowhere.ts'] },
  'no-barrels': {
    'packages/ui/src/index.ts': ['./button.tsx'],
    'packages/ui/src/card.tsx': ['./index.ts'],
  },
  'domain-alone': { 'packages/domain/src/kernel/day.ts': ['node:fs'] },
  'domain-order-kernel': { 'packages/domain/src/kernel/day.ts': ['../placement/hours.ts'] },
  'domain-order-access': { 'packages/domain/src/access/actor.ts': ['../organisation/kind.ts'] },
  'domain-order-organisation': {
    'packages/domain/src/organisation/company.ts': ['../reporting/small-cells.ts'],
  },
  'domain-order-programme': { 'packages/domain/src/programme/post.ts': ['../procurement/clause.ts'] },
  'domain-order-procurement': { 'packages/domain/src/procurement/effort.ts': ['../commitment/split.ts'] },
  'domain-order-commitment': { 'packages/domain/src/commitment/pace.ts': ['../placement/hours.ts'] },
  'domain-order-participant': { 'packages/domain/src/participant/eligibility.ts': ['../placement/hours.ts'] },
  'domain-order-opportunity': { 'packages/domain/src/opportunity/position.ts': ['../placement/hours.ts'] },
  'domain-order-placement': { 'packages/domain/src/placement/counting.ts': ['../reporting/small-cells.ts'] },
  'domain-order-reporting': { 'packages/domain/src/reporting/indicators.ts': ['../messaging/message.ts'] },
  'domain-gatherers-last': {
    'packages/domain/src/policies.ts': [],
    'packages/domain/src/kernel/day.ts': ['../policies.ts'],
  },
  'ui-alone': { 'packages/ui/src/button.tsx': ['react', '@cordee/domain/kernel/day'] },
  'capability-by-types': { 'apps/api/src/placement/mutations.ts': ['../commitment/standing.ts'] },
  'foundation-below': { 'apps/api/src/platform/journal.ts': ['../access/visibility.ts'] },
  'gatherers-on-top': {
    'apps/api/src/jobs.ts': [],
    'apps/api/src/platform/scheduler.ts': ['../jobs.ts'],
  },
  'tests-apart': {
    'apps/api/src/placement/mutations.ts': ['../testing/as.ts'],
    'apps/api/src/testing/as.ts': [],
  },
  'portal-packages': {
    'packages/letters/src/letter.ts': [],
    'apps/facilitator-portal/src/shell/shell.tsx': ['../../../../packages/letters/src/letter.ts'],
  },
  'no-other-app': { 'apps/facilitator-portal/src/shell/shell.tsx': ['../../../api/src/platform/clock.ts'] },
  'bench-outside': { 'bench/src/outside.ts': ['../../apps/api/src/graphql/schema.ts'] },
  'apps-on-top': { 'e2e/journeys/main-job.ts': ['../../apps/api/src/platform/clock.ts'] },
  'page-apart': { 'apps/facilitator-portal/src/pages/contract-page.tsx': ['./hours-page.tsx'] },
  'feature-alone': {
    'apps/facilitator-portal/src/features/placement/hours-cell.tsx': ['../commitment/pace-panel.tsx'],
  },
  'browser-only': { 'apps/facilitator-portal/src/shell/shell.tsx': ['node:fs'] },
  'commands-alone': { 'scripts/ports.mjs': ['react'] },
}

/** What a plant imports exists, so that only the planted rule is broken. */
const EXTRA = {
  'packages/domain/src/placement/hours.ts': [],
  'packages/domain/src/organisation/kind.ts': [],
  'packages/domain/src/reporting/small-cells.ts': [],
  'packages/domain/src/procurement/clause.ts': [],
  'packages/domain/src/commitment/split.ts': [],
  'packages/domain/src/messaging/message.ts': [],
}

const folders = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true })
})

function build(files) {
  const folder = mkdtempSync(join(tmpdir(), 'cordee-imports-'))
  folders.push(folder)
  for (const [path, imports] of Object.entries(files))
    write(folder, path, imports.map((from) => `import '${from}'`).join('\n'))
  for (const name of ['domain', 'ui']) {
    const exports = { './*': name === 'ui' ? './src/*.tsx' : './src/*.ts' }
    write(folder, `packages/${name}/package.json`, JSON.stringify({ name: `@cordee/${name}`, exports }))
    link(join(folder, 'packages', name), join(folder, 'node_modules/@cordee', name))
  }
  for (const name of ['react', 'react-aria-components']) {
    link(join(ROOT, 'packages/ui/node_modules', name), join(folder, 'node_modules', name))
  }
  link(join(ROOT, 'node_modules/vitest'), join(folder, 'node_modules/vitest'))
  return folder
}

function write(folder, path, text) {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}

function link(target, path) {
  mkdirSync(dirname(path), { recursive: true })
  symlinkSync(target, path)
}

const check = (files) => brokenImports(build(files), ['packages', 'apps', 'e2e', 'bench', 'scripts'])

test('a house that keeps every rule is found whole', async () => {
  const { modules, broken } = await check({ ...HOUSE, ...EXTRA })
  expect(broken).toEqual([])
  expect(modules).toEqual(expect.arrayContaining(Object.keys(HOUSE)))
})

test('every rule has its planted violation', () => {
  expect(Object.keys(PLANTS).sort()).toEqual(rules.map(({ name }) => name).sort())
})

describe('a planted violation is found', () => {
  test.each(Object.keys(PLANTS))('%s', async (rule) => {
    const { broken } = await check({ ...HOUSE, ...EXTRA, ...PLANTS[rule] })
    expect(broken.map((violation) => violation.rule)).toContain(rule)
    expect(new Set(broken.map((violation) => violation.rule))).toEqual(new Set([rule]))
  })
})
