/** `pnpm bench <name>` runs one benchmark; it fails when a budget is missed. */
import { benchDomain } from './domain.ts'
import { benchRowSecurity } from './row-security.ts'
import { benchServers } from './servers-bench.ts'

const benches: Readonly<Record<string, () => boolean | Promise<boolean>>> = {
  domain: benchDomain,
  servers: benchServers,
  'row-security': benchRowSecurity,
}

const [name = 'domain'] = process.argv.slice(2)
const bench = benches[name]
if (bench === undefined) {
  console.error(`No benchmark is called ${name}. There are: ${Object.keys(benches).join(', ')}.`)
  process.exitCode = 1
} else if (!(await bench())) process.exitCode = 1
