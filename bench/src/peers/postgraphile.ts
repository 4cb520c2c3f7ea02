/** PostGraphile 5 on the same database: `node postgraphile.ts URL PORT`. */
import { createServer } from 'node:http'
import { Pool } from 'pg'
import { postgraphile } from 'postgraphile'
import { makePgService } from 'postgraphile/adaptors/pg'
import { grafserv } from 'postgraphile/grafserv/node'
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber'
import { carrierId } from '../rows/world.ts'

const [url = '', port = ''] = process.argv.slice(2)
// Always the same carrier's, so that nothing has to be told before each question.
const pool = new Pool({
  connectionString: url,
  max: 10,
  options: `-c role=cordee_app -c timezone=UTC -c cordee.carrier_id=${carrierId(0)}`,
})
const instance = postgraphile({
  extends: [PostGraphileAmberPreset],
  // A view has no index of its own: let its columns sort all the same.
  disablePlugins: ['PgIndexBehaviorsPlugin'],
  pgServices: [makePgService({ pool, schemas: ['public'] })],
  grafserv: { graphiql: false, graphqlPath: '/graphql', websockets: false },
})
const server = createServer()
await instance.createServ(grafserv).addTo(server)
server.listen(Number(port), '127.0.0.1', () => process.send?.({ ready: true }))
