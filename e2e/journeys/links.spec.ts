import { type Browser, type BrowserContext, expect, type Page, test } from '@playwright/test'
import { expectAccessible } from '../accessible.ts'
import { openLink, sendLink } from '../links.ts'
import { said, signIn } from '../workspace.ts'

/** Those who have no account: what the message brings is opened on a telephone, mostly without JavaScript. */
test.describe('by a link', () => {
  let workspace: Page
  test.beforeAll(async ({ browser }) => {
    workspace = await browser.newPage()
    await signIn(workspace)
  })
  test.afterAll(() => workspace.context().close())

  const telephone = async (browser: Browser, width: number, javaScriptEnabled: boolean) => {
    const context: BrowserContext = await browser.newContext({
      viewport: { width, height: 700 },
      javaScriptEnabled,
      locale: 'fr-FR',
    })
    return context.newPage()
  }

  test('a company declares the month of an agency for two holders, then proposes somebody', async ({
    browser,
  }) => {
    const page = await telephone(browser, 320, false)
    await openLink(page, await sendLink(workspace, { audience: 'COMPANY', of: 'Adret Intérim' }))
    await page.getByRole('link', { name: /octobre 2026/ }).click()
    await expect(page.getByRole('group', { name: 'Bâti Drac (démo)' })).toBeVisible()
    await page.getByLabel('Aminata Brouillon').fill('28')
    await page.getByLabel('Yanis Maquette').fill('beaucoup')
    await page.getByRole('button', { name: 'Déclarer' }).click()
    await expect(page.getByLabel('Yanis Maquette')).toHaveAttribute('aria-invalid', 'true')
    await expect(page.getByLabel('Aminata Brouillon')).toHaveValue('28')
    await page.getByLabel('Yanis Maquette').fill('101,50')
    await page.getByRole('button', { name: 'Déclarer' }).click()
    await said(page, 'C’est enregistré. Merci.')
    await page.getByRole('link', { name: /Retour à mon espace/ }).click()
    await expect(page.getByRole('link', { name: /octobre 2026 2 personnes/ })).toHaveCount(0)

    await page.getByRole('link', { name: 'J’ai déjà quelqu’un' }).click()
    await page.getByLabel('Son prénom').fill('Rosa')
    await page.getByRole('textbox', { name: 'Son nom', exact: true }).fill('Essai')
    await page.getByRole('textbox', { name: 'Son téléphone' }).fill('06 39 98 00 71')
    await page.getByLabel('Son premier jour').fill('2026-12-07')
    await page.getByLabel('Son contrat').selectOption({ label: 'Mission d’intérim' })
    await page.getByLabel(/La personne sait/).check()
    await page.getByRole('button', { name: /Demander si ses heures comptent/ }).click()
    await said(page, /Réponse sous deux jours ouvrés/)
    await said(page, /Rosa Essai/)
    await page.context().close()
  })

  test('an adviser refers a person, and the person follows their request', async ({ browser }) => {
    const page = await telephone(browser, 360, true)
    await openLink(page, await sendLink(workspace, { audience: 'ADVISER', of: 'Mission locale' }))
    await page.getByRole('link', { name: 'Orienter vers ce poste' }).first().click()
    await page.getByLabel('Prénom').fill('Salif')
    await page.getByLabel('Nom', { exact: true }).fill('Essai')
    await page.getByLabel('Téléphone', { exact: true }).fill('06 39 98 00 72')
    await page.getByLabel(/Date de naissance/).fill('1997-02-03')
    await page.getByLabel('Votre nom').fill('Claire Fictive')
    await page.getByLabel(/J’ai lu la notice/).check()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Orienter', exact: true }).click()
    await said(page, /La facilitatrice appelle sous trois jours ouvrés/)
    await said(page, 'Salif Essai')
    await page.context().close()

    const person = await telephone(browser, 320, false)
    await openLink(person, await sendLink(workspace, { audience: 'JOBSEEKER', of: 'Noé' }))
    await person.getByLabel('Votre date de naissance').fill('1999-06-17')
    await person.getByRole('button', { name: 'C’est moi' }).click()
    await said(person, /Cette date ne correspond pas/)
    await person.getByLabel('Votre date de naissance').fill('1999-06-18')
    await person.getByRole('button', { name: 'C’est moi' }).click()
    await said(person, 'Qui a lu mon dossier')
    await person.context().close()
  })
})
