import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** A page that holds its own style, and what its policy lets in for that. */
interface StyledPage {
  readonly html: string
  /** `'sha256-…'`; null for a page without a style sheet of ours. */
  readonly hash: string | null
}

/** A page with the sheets it links to inside it: on a weak network it is drawn one question sooner. */
export type WithStyle = (html: string) => StyledPage

const LINK = /<link rel="stylesheet" href="\/assets\/([\w.-]+\.css)"\/?>/g

/** @param assets the folder of built files; without a sheet in it, pages keep their links */
export const readStyleSheets = async (assets: string): Promise<WithStyle> => {
  const names = (await readdir(assets)).filter((name) => name.endsWith('.css'))
  const texts = new Map(
    await Promise.all(
      names.map(async (name) => [name, (await readFile(join(assets, name), 'utf8')).trim()] as const),
    ),
  )
  // Pages of one kind link to the same sheets: as many hashes as kinds of pages.
  const hashes = new Map<string, string>()
  const hashOf = (style: string): string => {
    const known = hashes.get(style)
    if (known) return known
    const hash = `'sha256-${createHash('sha256').update(style).digest('base64')}'`
    hashes.set(style, hash)
    return hash
  }
  return (html) => {
    const own = [...html.matchAll(LINK)].flatMap(([, name = '']) => texts.get(name) ?? [])
    if (own.length === 0) return { html, hash: null }
    const style = [...new Set(own)].join('')
    let placed = false
    const styled = html.replace(LINK, (link, name: string) => {
      if (!texts.has(name)) return link
      const first = !placed
      placed = true
      return first ? `<style>${style}</style>` : ''
    })
    return { html: styled, hash: hashOf(style) }
  }
}
