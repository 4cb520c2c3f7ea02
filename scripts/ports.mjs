import { createServer } from 'node:net'
import { Problem } from './problem.mjs'

const DOORS = [
  { name: 'api', variable: 'CORDEE_API_PORT', usual: 4000, label: 'API' },
  {
    name: 'facilitator',
    variable: 'CORDEE_FACILITATOR_PORT',
    usual: 4001,
    label: 'espace des facilitateurs',
  },
  { name: 'public', variable: 'CORDEE_PUBLIC_PORT', usual: 4002, label: 'site public' },
]

/** The ports that were asked for, each found free. @returns {Promise<Record<string, number>>} */
export async function freePorts(environment, host) {
  const ports = {}
  for (const { name, variable, usual, label } of DOORS) {
    const port = Number(environment[variable] || usual)
    if (!Number.isInteger(port) || port < 1 || port > 65_535) {
      throw new Problem(`${variable} doit être un numéro de port (1 à 65535).`)
    }
    const taken = Object.entries(ports).find(([, other]) => other === port)
    if (taken) throw new Problem(`Le port ${port} est demandé deux fois : changez ${variable}.`)
    const code = await tryPort(port, host)
    if (code) throw new Problem(sentence(code, { port, host, variable, label }))
    ports[name] = port
  }
  return ports
}

function tryPort(port, host) {
  return new Promise((resolve) => {
    const server = createServer()
      .on('error', (/** @type {NodeJS.ErrnoException} */ error) => resolve(error.code))
      .listen(port, host, () => server.close(() => resolve(null)))
  })
}

function sentence(code, { port, host, variable, label }) {
  if (code === 'EADDRINUSE') {
    return `Le port ${port} (${label}) est déjà pris : arrêtez le programme qui l’occupe, ou donnez un autre port par ${variable}.`
  }
  if (code === 'EACCES') {
    return `Le port ${port} (${label}) demande un droit que vous n’avez pas : donnez un port au-dessus de 1024 par ${variable}.`
  }
  return `Le port ${port} (${label}) ne peut pas être ouvert sur ${host} (${code}) : changez ${variable} ou CORDEE_HOST.`
}
