import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const source = join(import.meta.dirname, '..')

/** What is sent without a name, and why twice is not worse than once. */
const unnamed: Readonly<Record<string, string>> = {
  'display/step-up.tsx': 'a code of the telephone serves once',
  'features/access/sign-in-form.tsx': 'a password opens half a session; another try opens another',
  'features/access/code-form.tsx': 'a code of the telephone serves once',
  'features/access/enrolment-form.tsx': 'a telephone is confirmed once',
  'features/access/choose-password-form.tsx': 'a link to choose a password serves once',
  'features/access/forgotten-form.tsx': 'three links an hour at most leave',
  'shell/shell.tsx': 'a session closed twice is closed',
  'display/use-act.ts': 'gives every act its name',
}

test('every act of the workspace is sent under a name, so that a double click does it once', () => {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('gql/') && !file.includes('.test.'))
    .filter((file) => readFileSync(join(source, file), 'utf8').includes('useMutation('))
  expect(files).toContain('display/use-act.ts')
  expect(files.filter((file) => !(file in unnamed))).toEqual([])
})
