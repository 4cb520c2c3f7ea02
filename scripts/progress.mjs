const SECOND = 1000
const SECONDS_BETWEEN_LINES = 10
const CLEAR_LINE = '\r\u001b[K'

/**
 * Shows that a long piece of work goes on, and how long it took: one line that counts on a terminal, a line
 * now and then elsewhere.
 * @template Result
 * @param {string} title
 * @param {Promise<Result>} work
 * @returns {Promise<Result>}
 */
export async function showProgress(title, work) {
  const started = performance.now()
  const seconds = () => `${Math.round((performance.now() - started) / SECOND)} s`
  const onTerminal = process.stdout.isTTY
  process.stdout.write(onTerminal ? `${title}…` : `${title}…\n`)
  const ticking = setInterval(
    () => process.stdout.write(onTerminal ? `${CLEAR_LINE}${title}… ${seconds()}` : `  … ${seconds()}\n`),
    onTerminal ? SECOND : SECONDS_BETWEEN_LINES * SECOND,
  )
  const end = (outcome) => {
    clearInterval(ticking)
    process.stdout.write(`${onTerminal ? CLEAR_LINE : ''}${title} : ${outcome}\n`)
  }
  try {
    const result = await work
    end(seconds())
    return result
  } catch (error) {
    end('échec')
    throw error
  }
}
