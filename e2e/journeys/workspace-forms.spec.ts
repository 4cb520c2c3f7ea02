import { type Browser, expect, type Page, test } from '@playwright/test'
import { expectAccessible } from '../accessible.ts'
import { arrive } from '../every-screen.ts'
import { facilitator, said, signIn } from '../workspace.ts'

/** Forms of the workspace sent by a person: what cannot be read is said beside it, a double click writes once. */
const openAs = async (browser: Browser, email: string): Promise<Page> => {
  const page = await (await browser.newContext({ locale: 'fr-FR' })).newPage()
  await signIn(page, { ...facilitator, email })
  return page
}

const show = (page: Page, path: string) => arrive(page, { name: path, path })

test('a person’s wrong number is put right, after a sentence under the field', async ({ browser }) => {
  const page = await openAs(browser, facilitator.email)
  await show(page, '/personnes?q=Pantin')
  await page.getByRole('link', { name: 'Idriss Pantin' }).click()
  await page.getByRole('button', { name: 'Corriger le dossier' }).click()
  const form = page.getByRole('form', { name: 'Corriger le dossier' })
  const phone = form.getByRole('textbox', { name: /^Téléphone/ })
  await phone.fill('12')
  await form.getByRole('button', { name: 'Corriger le dossier' }).click()
  await expect(phone).toHaveAccessibleDescription(/Écrivez dix chiffres/)
  await expectAccessible(page)
  await phone.fill('06 39 98 12 77')
  await form.getByRole('button', { name: 'Corriger le dossier' }).dblclick()
  await said(page, 'Dossier corrigé.')
  await expect(page.getByRole('link', { name: /06\s39\s98\s12\s77/ })).toBeVisible()
  await page.context().close()
})
