import { setTimeout as wait } from 'node:timers/promises'
import { expect, type Page } from '@playwright/test'
import { generateSync } from 'otplib'
import { addresses } from './playwright.config.ts'

export const facilitator = { email: 'anne@cordee.example', password: 'cordee-demo-2026' }

/** The telephone of the demonstration's accounts and advisers. */
const telephone = 'CORDEEDEMOSUDISERECORDEEDEMOSUDI'

const HALF_MINUTE_MS = 30_000
const served = new Map<string, number>()

/**
 * A code that did not serve yet: a code serves once. Who entered a moment ago gives the next one, which is taken half a
 * minute early, as from a telephone whose clock runs fast.
 */
const unusedCode = async (who: string): Promise<string> => {
  const running = () => Math.floor(Date.now() / HALF_MINUTE_MS)
  const step = Math.max(running(), (served.get(who) ?? 0) + 1)
  while (step > running() + 1) await wait(HALF_MINUTE_MS - (Date.now() % HALF_MINUTE_MS))
  served.set(who, step)
  return generateSync({ secret: telephone, epoch: (step * HALF_MINUTE_MS) / 1000 })
}

/** Signs in as a person does, and waits for the day's page. */
export const signIn = async (page: Page, { email, password } = facilitator): Promise<void> => {
  await page.goto(`${addresses.facilitator}/connexion`)
  await page.getByRole('textbox', { name: 'Adresse e-mail' }).fill(email)
  await page.getByRole('textbox', { name: 'Mot de passe' }).fill(password)
  await page.getByRole('button', { name: 'Se connecter' }).click()
  const code = page.getByRole('textbox', { name: 'Code du téléphone' })
  await code.waitFor()
  // Another run of these journeys may have used the code already.
  for (let tries = 0; tries < 4 && (await code.isVisible()); tries += 1) {
    await code.fill(await unusedCode(email))
    await page.getByRole('button', { name: 'Entrer' }).click()
    const inside = page.getByRole('heading', { level: 1, name: 'Aujourd’hui' })
    await inside.waitFor({ timeout: 15_000 }).catch(() => undefined)
    if (await inside.isVisible()) break
  }
  await expect(page.getByRole('heading', { level: 1, name: 'Aujourd’hui' })).toBeVisible()
}

/** An adviser inside their space gives the code of their telephone, and reads. */
export const proveAdviser = async (page: Page): Promise<void> => {
  await page.goto(`${addresses.public}/lien/telephone`)
  const code = page.locator('#code')
  for (let tries = 0; tries < 4 && new URL(page.url()).pathname === '/lien/telephone'; tries += 1) {
    await code.fill(await unusedCode('adviser'))
    await page.locator('button[name=act][value=prove]').click()
    await page.waitForURL(/\/lien$/, { timeout: 15_000 }).catch(() => undefined)
  }
  expect(new URL(page.url()).pathname).toBe('/lien')
}

/** Types into a field that proposes, and takes the proposal. */
export const choose = async (scope: Page, label: string | RegExp, text: string): Promise<void> => {
  await scope
    .getByRole('combobox', { name: label, exact: typeof label === 'string' })
    .last()
    .fill(text)
  await scope.getByRole('option', { name: text }).first().click()
}

export const said = (page: Page, text: string | RegExp) => expect(page.getByText(text).first()).toBeVisible()

/** Takes one of a closed list, by what a person reads. */
export const pick = async (page: Page, label: string | RegExp, option: string): Promise<void> => {
  await page
    .getByLabel(label, { exact: typeof label === 'string' })
    .last()
    .selectOption({ label: option })
}
