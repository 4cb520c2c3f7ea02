/** The order of the things: the life of a clause. In the domain a folder imports only those before it. */
const CAPABILITIES = [
  'kernel',
  'access',
  'organisation',
  'programme',
  'procurement',
  'commitment',
  'participant',
  'opportunity',
  'placement',
  'reporting',
  'messaging',
]

const TEST = '\\.(test|proof)\\.tsx?$|/testing/'
const DOMAIN = '^packages/domain/src/'
const API = '^apps/api/src/'
/** Composition: they gather what the others hold, and nothing imports them. */
const GATHERERS = `${API}(main|server|jobs|graphql/schema)\\.ts$`
const FOUNDATION = `${API}(platform|db|graphql)/`
/** Every folder of the API that is no foundation: the ten, and those the API adds. */
const CAPABILITY = `${API}(?!platform/|db/|graphql/|testing/|generated/)([^/]+)/`
const PORTAL = '^(apps/[^/]+-portal/(?:src|app))'

/** @returns {import('dependency-cruiser').IForbiddenRuleType} */
const error = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

const domainOrder = CAPABILITIES.slice(0, -1).map((capability, index) =>
  error(
    `domain-order-${capability}`,
    `« ${capability} » comes before ${CAPABILITIES.slice(index + 1).join(', ')}: pass values, not modules.`,
    { path: `${DOMAIN}${capability}/` },
    { path: `${DOMAIN}(${CAPABILITIES.slice(index + 1).join('|')})/` },
  ),
)

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    error(
      'no-cycles',
      'Two files that need each other are one, or a third is missing.',
      {},
      { circular: true },
    ),
    error(
      'no-unknown',
      'What cannot be found cannot be checked. (React Router and GraphQL name two things that exist for types alone.)',
      // The tools of `pnpm quality` are installed apart, by their own command.
      { pathNot: '^e2e/quality/' },
      { couldNotResolve: true, pathNot: ['/\\+types/', '^@graphql-typed-document-node/core$'] },
    ),
    error(
      'no-barrels',
      'Import from the file that holds the thing.',
      {},
      { path: '^(apps|packages|e2e|bench)/.*/index\\.tsx?$' },
    ),

    error(
      'domain-alone',
      'The domain imports itself and nothing else: no package, no Node, no browser.',
      { path: DOMAIN, pathNot: TEST },
      { pathNot: DOMAIN },
    ),
    ...domainOrder,
    error(
      'domain-gatherers-last',
      'Files beside the folders gather them: a folder never leans on one.',
      { path: `${DOMAIN}[^/]+/`, pathNot: TEST },
      { path: `${DOMAIN}[^/]+\\.ts$` },
    ),

    error(
      'ui-alone',
      'ui draws: it knows React, its components, and itself.',
      { path: '^packages/ui/src/', pathNot: TEST },
      {
        pathNot: [
          '^packages/ui/src/',
          '/node_modules/(@types/)?(react|react-dom|react-aria-components)/',
          '/node_modules/@fontsource',
        ],
      },
    ),

    error(
      'capability-by-types',
      'A capability knows the others by their types.ts, who may see what by access/visibility.ts, secrets by access/auth-token.ts, and writes to people, or asks something of them, by messaging/queue-message, open-task and words.',
      { path: CAPABILITY, pathNot: TEST },
      {
        path: CAPABILITY,
        pathNot: [
          `${API}$1/`,
          `${API}[^/]+/types\\.ts$`,
          `${API}access/(visibility|auth-token)\\.ts$`,
          `${API}messaging/(queue-message|open-task|words|say-once)\\.ts$`,
        ],
      },
    ),
    error(
      'foundation-below',
      'platform, db and graphql never import a capability; graphql/schema.ts gathers them.',
      { path: FOUNDATION, pathNot: [GATHERERS, TEST] },
      { path: CAPABILITY },
    ),
    error(
      'gatherers-on-top',
      'Nothing imports what composes it.',
      { path: API, pathNot: [GATHERERS, TEST] },
      { path: `${API}(main|server|jobs)\\.ts$` },
    ),
    error(
      'tests-apart',
      'What only tests need is only in tests.',
      { path: '^(apps|packages)/', pathNot: `${TEST}|vitest\\.config\\.ts$` },
      { path: '^(apps|packages)/.*/testing/' },
    ),

    error(
      'portal-packages',
      'A portal builds on the domain and ui; what serves it, on http too.',
      { path: '^apps/[^/]+-portal/', pathNot: '^apps/[^/]+-portal/server' },
      { path: '^packages/', pathNot: '^packages/(domain|ui)/src/' },
    ),
    error(
      'no-other-app',
      'Nobody reads another app’s source.',
      { path: '^apps/([^/]+)/' },
      { path: '^apps/', pathNot: '^apps/$1/' },
    ),
    error(
      'apps-on-top',
      'Packages and journeys do not import an app.',
      { path: '^(packages|e2e|scripts)/' },
      { path: '^apps/' },
    ),
    error(
      'bench-outside',
      'Benchmarks measure the API from outside: they share its database and the text of its SQL; what a rule of the database costs, a document says.',
      { path: '^bench/' },
      {
        path: '^apps/',
        pathNot: `${API}(db/|graphql/(run-as|read-log)\\.ts$|[^/]+/(public-rows|partner-referrals)\\.ts$)`,
      },
    ),
    error(
      'page-apart',
      'A page composes features; it does not lean on another page.',
      { path: `${PORTAL}/pages/([^/]+)$`, pathNot: TEST },
      { path: `${PORTAL}/pages/[^/]+-page\\.tsx$` },
    ),
    error(
      'feature-alone',
      'A feature stands alone: its own folder, ui, the domain, and the portal’s words and displays.',
      { path: `${PORTAL}/features/([^/]+)/`, pathNot: TEST },
      { path: '^apps/', pathNot: ['^$1/features/$2/', '^$1/(gql|messages|display)/', '^$1/messages\\.ts$'] },
    ),
    error(
      'browser-only',
      'The facilitators’ portal runs in a browser.',
      { path: '^apps/facilitator-portal/src/', pathNot: TEST },
      { dependencyTypes: ['core'] },
    ),

    error(
      'commands-alone',
      'npm start and npm test run before anything is installed: nothing but Node.',
      { path: '^scripts/(start|test)\\.mjs$' },
      { path: 'node_modules', reachable: true },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '/(dist|build|\\.react-router|src/generated|gql/persisted-documents\\.json)/' },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.css', '.json', '.d.ts'],
    },
  },
}
