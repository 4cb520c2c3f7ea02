import { expect, type Page, test } from '@playwright/test'
import { addresses } from '../playwright.config.ts'

/** La Mure, no car, an old telephone, with and without JavaScript: from a search to a call, an alert, a paper to show. */
test.describe('a jobseeker looks for a way to work', () => {
  const fits = async (page: Page) =>
    expect((await page.locator('main').boundingBox())?.width ?? 999).toBeLessThanOrEqual(
      page.viewportSize()?.width ?? 0,
    )

  test('by an old name of the commune, without a car; widens aloud; comes back to the same place', async ({
    page,
  }) => {
    await page.goto(`${addresses.public}/opportunites?ou=venosc&moyen=sans-voiture&metier=G1603`)
    await expect(page.getByText(/Rien à moins de 30/)).toBeVisible()
    await expect(page.getByRole('link', { name: 'Enlever : Les Deux Alpes' })).toBeVisible()
    await fits(page)
    await page.goto(`${addresses.public}/opportunites?commune=38269&moyen=sans-voiture`)
    await expect(page.getByText('Sans voiture : possible.').first()).toBeVisible()
    await page.getByRole('link', { name: 'Couper les herbes et les arbustes au bord de l’eau' }).click()
    await expect(page.getByText(/On vient vous chercher à 6\sh\s45/).first()).toBeVisible()
    await expect(page.getByText(/estimation/)).toBeAttached()
    await fits(page)
    // Read from the top: how far, when and for what pay, what one does, how to come, who employs, whom to call.
    const read = (await page.locator('main').textContent()) ?? ''
    const places = [
      /On vient vous chercher/,
      /par semaine/,
      /Ce que vous ferez/,
      /Comment venir/,
      /patron/,
      /Appeler/,
    ]
    const found = places.map((each) => read.search(each))
    expect(found).not.toContain(-1)
    expect(found).toEqual(found.toSorted((one, other) => one - other))
    await page.getByLabel(/autre commune/).fill('Corps')
    await page.getByRole('button', { name: 'Voir le trajet' }).click()
    await expect(page).toHaveURL(/moyen=sans-voiture&ou=Corps/)
    await page.goBack()
    await page.getByRole('link', { name: 'Être rappelé(e)' }).click()
    await page.getByRole('link', { name: /Retour au poste/ }).click()
    await page.getByRole('link', { name: /Retour aux postes/ }).click()
    await expect(page).toHaveURL(/commune=38269&moyen=sans-voiture#couper-les-herbes/)
    await page.goto(addresses.public)
    await page.getByRole('link', { name: 'Trièves', exact: true }).click()
    await expect(page.getByRole('link', { name: 'Enlever : Trièves' })).toBeVisible()
    await expect(page.getByRole('article').first()).toBeVisible()
    await fits(page)
    await page.getByRole('link', { name: 'Enlever : Trièves' }).click()
    await expect(page).toHaveURL(/\/opportunites$/)
    await page.getByText('Voir la carte des vallées').click()
    await expect(page.getByRole('link', { name: /Mens/ }).first()).toBeVisible()
  })

  test('a position makes a poster; a position that closed leads to those that are open', async ({
    page,
    request,
  }) => {
    await page.goto(`${addresses.public}/opportunites`)
    const link = page.getByRole('link', { name: 'Aide sur un chantier de maison' }).first()
    const poster = await request.get(
      `${addresses.public}${(await link.getAttribute('href')) ?? ''}/affiche.pdf`,
    )
    expect(poster.headers()['content-type']).toBe('application/pdf')
    expect((await poster.body()).subarray(0, 5).toString()).toBe('%PDF-')
    expect((await request.get(`${addresses.public}/vallees/trieves/affiche.pdf`)).status()).toBe(200)
    expect((await request.get(`${addresses.public}/vallees/ailleurs/affiche.pdf`)).status()).toBe(404)
  })

  test('answers stay on the page; an alert and a study are asked for; a foreign form is refused', async ({
    page,
    request,
  }) => {
    await page.goto(`${addresses.public}/est-ce-pour-moi`)
    await page.getByLabel('Je touche le RSA.').check()
    await page.getByRole('button', { name: 'Voir ma réponse' }).click()
    await expect(page.getByRole('heading', { name: 'Votre réponse' })).toBeVisible()
    expect(page.url()).not.toMatch(/rsa|\?/i)
    await fits(page)
    await page.goto(`${addresses.public}/alertes`)
    await page.getByLabel(/portable, ou votre adresse/).fill('06 39 98 00 61')
    await page.getByRole('checkbox').check()
    await page.waitForTimeout(2_100)
    await page.getByRole('button', { name: 'Créer mon alerte' }).click()
    await expect(page.getByText(/touchez le lien pour dire oui/)).toBeVisible()
    await page.goto(`${addresses.public}/etude`)
    await page.getByLabel('Un donneur d’ordre').check()
    await page.getByLabel('Votre organisme ou votre entreprise').fill('Commune de l’essai (démo)')
    await page.getByLabel('Le marché, en quelques mots').fill('Rénover une école')
    await page.waitForTimeout(2_100)
    await page.getByRole('button', { name: 'Envoyer ma demande' }).click()
    await expect(page.getByText(/Laissez un téléphone ou une adresse/).first()).toBeVisible()
    await page.getByLabel('Votre téléphone').fill('04 65 71 00 00')
    await page.waitForTimeout(2_100)
    await page.getByRole('button', { name: 'Envoyer ma demande' }).click()
    await expect(page.getByText(/vous répond avant le/)).toBeVisible()
    const foreign = await request.post(`${addresses.public}/etude`, {
      form: { organisation: 'x' },
      headers: { origin: 'https://elsewhere.example' },
    })
    expect(foreign.status()).toBe(403)
  })
})
