import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'

const call = /graphql\(\s*`([^`]+)`\s*\)/g
const named = /\b(query|mutation|fragment)\s+(\w+)/

const generatedName = (kind: string, name: string): string => {
  const pascal = name
    .split('_')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('_')
  return `${pascal}${kind === 'fragment' ? 'FragmentDoc' : 'Document'}`
}

const one = 'virtual:document/'
const generated = 'src/gql/graphql.ts'

/**
 * `graphql(…)` looks a document up in a map of all of them, which no bundler can shake or split. In the build
 * each call becomes a module of its own that holds the generated document, so a page carries only its own;
 * a fragment is only a type, so nothing of it is left.
 */
export const directDocuments = (): Plugin => ({
  name: 'cordee:direct-documents',
  apply: 'build',
  enforce: 'pre',
  resolveId(id) {
    return id.startsWith(one) ? `\0${id}` : null
  },
  load(id) {
    if (!id.startsWith(`\0${one}`)) return null
    const name = id.slice(one.length + 1)
    const line = readFileSync(generated, 'utf8')
      .split('\n')
      .find((each) => each.startsWith(`export const ${name} = `))
    if (line === undefined) throw new Error(`${name} is not generated: run the generate script`)
    return line.replace(/ as unknown as .*$/, '')
  },
  transform(code, file) {
    if (!/\/src\/(?!gql\/).*\.tsx?$/.test(file) || !code.includes('graphql(`')) return null
    const used = new Set<string>()
    const direct = code.replace(call, (_whole, source: string) => {
      const [, kind = '', name = ''] = named.exec(source) ?? []
      if (kind === 'fragment') return '({} as never)'
      used.add(generatedName(kind, name))
      return `$${generatedName(kind, name)}`
    })
    const imported = [...used].map((name) => `import { ${name} as $${name} } from '${one}${name}'`)
    return { code: [...imported, direct].join('\n'), map: null }
  },
})

/** react-aria carries its few sentences in thirty languages; this portal speaks French. */
export const frenchOnly = (): Plugin => ({
  name: 'cordee:french-only',
  apply: 'build',
  enforce: 'pre',
  load(file) {
    const locale = /\/react-(?:aria|stately|aria-components)\/.*\/([a-z]{2}-[A-Z]{2})\.mjs$/.exec(file)?.[1]
    return locale === undefined || locale === 'fr-FR' || locale === 'en-US' ? null : 'export default {}'
  },
})
