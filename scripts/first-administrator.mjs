import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'

const PASSWORD_LENGTH = 12

/** Asks, on a terminal, what an empty instance needs. @returns {Promise<Record<string, string>>} for the API */
export async function askFirstAdministrator() {
  let hidden = false
  const output = new Writable({
    write: (chunk, encoding, done) => {
      if (!hidden) process.stdout.write(chunk, encoding)
      done()
    },
  })
  const terminal = createInterface({ input: process.stdin, output, terminal: true })
  terminal.on('SIGINT', () => process.kill(process.pid, 'SIGINT'))
  const ask = async (question, isRight) => {
    for (;;) {
      const answer = (await terminal.question(question)).trim()
      if (isRight(answer)) return answer
    }
  }
  try {
    const name = await ask('Nom de la structure porteuse : ', (answer) => answer.length > 0)
    const email = await ask('Adresse électronique de l’administrateur : ', (answer) =>
      /^\S+@\S+\.\S+$/.test(answer),
    )
    process.stdout.write(`Mot de passe (${PASSWORD_LENGTH} caractères au moins, il ne s’affiche pas) : `)
    hidden = true
    const password = await ask('', (answer) => answer.length >= PASSWORD_LENGTH)
    return { CORDEE_CARRIER_NAME: name, CORDEE_ADMIN_EMAIL: email, CORDEE_ADMIN_PASSWORD: password }
  } finally {
    terminal.close()
    process.stdout.write('\n')
  }
}
