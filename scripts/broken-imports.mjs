import { cruise } from 'dependency-cruiser'
import config from '../.dependency-cruiser.mjs'

export const rules = config.forbidden ?? []

/**
 * Reads every import below these folders and tells those that break a rule.
 * @returns {Promise<{ modules: string[], broken: { rule: string, why: string, from: string, to: string }[] }>}
 */
export async function brokenImports(baseDir, folders) {
  const options = /** @type {import('dependency-cruiser').ICruiseOptions} */ ({
    ...config.options,
    ruleSet: { forbidden: rules },
    validate: true,
    baseDir,
  })
  const { output } = await cruise(folders, options)
  if (typeof output === 'string') throw new Error(output)
  const why = Object.fromEntries(rules.map(({ name, comment }) => [name, comment]))
  return {
    modules: output.modules.map(({ source }) => source),
    broken: output.summary.violations.map(({ rule, from, to }) => ({
      rule: rule.name,
      why: why[rule.name] ?? '',
      from,
      to,
    })),
  }
}
