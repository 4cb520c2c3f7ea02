import { type Day, formatDay } from '@cordee/domain/kernel/day'
import type { CopySection } from './copy-lines.ts'

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`)

/** The copy as a page that reads and prints by itself, without any other file. */
export const copyAsPage = (sections: readonly CopySection[], today: Day): string => {
  const rows = ({ lines }: CopySection) =>
    lines
      .map(([label, value]) => `<dt>${escaped(label)}</dt><dd>${escaped(value ?? 'non renseigné')}</dd>`)
      .join('\n')
  const body = sections
    .map(
      (section) =>
        `<h2>${escaped(section.title)}</h2>\n${section.lines.length ? `<dl>\n${rows(section)}\n</dl>` : '<p>Rien.</p>'}`,
    )
    .join('\n')
  return `<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><title>Mes données dans Cordée</title>
<style>body{font:1rem/1.5 system-ui,sans-serif;max-width:45rem;margin:2rem auto;padding:0 1rem}dt{font-weight:600;margin-top:.5rem}dd{margin:0;white-space:pre-wrap}</style></head>
<body><h1>Mes données dans Cordée</h1>
<p>Copie faite le ${escaped(formatDay(today))}. Vous pouvez demander une correction, l’effacement, ou ne plus être proposé : parlez-en à la personne qui vous accompagne, ou écrivez à qui veille sur vos données, nommé ci-dessous. En cas de désaccord, la CNIL (cnil.fr) peut être saisie.</p>
${body}
</body></html>
`
}

/** The same for a program. */
export const copyAsJson = (sections: readonly CopySection[], today: Day): string =>
  JSON.stringify(
    {
      madeOn: today,
      sections: sections.map(({ title, lines }) => ({
        title,
        lines: lines.map(([label, value]) => ({ label, value })),
      })),
    },
    null,
    2,
  )
