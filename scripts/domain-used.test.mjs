import { expect, test } from 'vitest'
import { unusedFunctions } from './domain-used.mjs'

const domain = {
  'due.ts': 'export const due = (lots) => sum(lots)\nexport const sum = (lots) => lots.length\n',
  'pace.ts':
    "import { due } from './due.ts'\n/** pace, said twice: pace */\nexport const pace = () => due([])\n",
  'late.ts': 'export const late = () => facts.late\nexport async function away() {}\n',
}

test('a function of the domain that only tests use is found; one used where it stands, or imported, is not', () => {
  expect(unusedFunctions(domain, {})).toEqual(['away', 'late', 'pace'])
  const screen = { 'page.tsx': "import {\n  type Late,\n  pace as rhythm,\n} from '@cordee/domain/pace'\n" }
  expect(unusedFunctions(domain, screen)).toEqual(['away', 'late'])
})
