import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The portal's style sheet, which travels inside each page: on a weak network a page is drawn one question sooner. */
export interface StyleSheets {
  /** What the policy of a page lets in, and no other style. */
  readonly hashes: readonly string[]
  /** The page with the sheet in the place of the link to it. */
  readonly within: (html: string) => string
}

const LINK = /<link rel="stylesheet" href="\/assets\/([\w.-]+\.css)"\/?>/g

/** @param assets the folder of built files; without a sheet in it, pages keep their links */
export const readStyleSheets = async (assets: string): Promise<StyleSheets> => {
  const names = (await readdir(assets)).filter((name) => name.endsWith('.css'))
  const texts = new Map(
    await Promise.all(
      names.map(async (name) => [name, (await readFile(join(assets, name), 'utf8')).trim()] as const),
    ),
  )
  return {
    hashes: [...texts.values()].map(
      (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
    ),
    within: (html) =>
      html.replace(LINK, (link, name: string) =>
        texts.has(name) ? `<style>${texts.get(name)}</style>` : link,
      ),
  }
}
