import { expect, test } from '@playwright/test'
import { addresses } from '../playwright.config.ts'

/** On a phone, with and without JavaScript: what someone in La Mure can do. axe runs in the other journeys. */
test.describe('a jobseeker', () => {
  test('finds the positions, narrows by commune and trade, and takes the words away again', async ({
    page,
  }) => {
    await page.goto(`${addresses.public}/opportunites`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    const all = await page.getByRole('article').count()
    expect(all).toBeGreaterThan(5)
    await page.goto(`${addresses.public}/opportunites?commune=38269`)
    expect(await page.getByRole('article').count()).toBeLessThan(all)
    await page
      .getByRole('link', { name: /La Mure/ })
      .first()
      .click()
    await expect(page).toHaveURL(/opportunites/)
    await expect(page.locator('script:not([type="application/ld+json"]):not([src])')).toHaveCount(0)
  })

  test('reads a position: who employs, what to do, whom to call; nothing personal in its source', async ({
    page,
  }) => {
    await page.goto(`${addresses.public}/opportunites`)
    await page.getByRole('link', { name: 'Aide sur un chantier de maison' }).first().click()
    await expect(page.getByRole('link', { name: /Appeler/ }).first()).toHaveAttribute('href', /^tel:/)
    const posting = JSON.parse(
      (await page.locator('script[type="application/ld+json"]').first().textContent()) ?? '{}',
    )
    expect(posting['@type']).toBe('JobPosting')
    expect(await page.content()).not.toMatch(/Exemple|Fictive|Figurant|RSA depuis/)
  })

  test('asks to be called without any position, is told what is missing, keeps what was typed', async ({
    page,
  }, { project }) => {
    await page.goto(`${addresses.public}/je-cherche`)
    await expect(page.getByText('Étape 1 sur 3')).toBeVisible()
    await page.getByRole('checkbox').first().check()
    await page.getByRole('button', { name: 'Continuer' }).click()
    await page.getByLabel('Je prends le car ou le bus').check()
    await page.getByLabel(/commune/i).fill('Nulle-Part')
    await page.getByRole('button', { name: 'Continuer' }).click()
    await expect(page.getByText('Étape 2 sur 3')).toBeVisible()
    await expect(page.getByRole('alert')).toContainText('commune')
    await page.getByLabel(/commune/i).fill('La Mure')
    await page.getByRole('button', { name: 'Continuer' }).click()
    await expect(page.getByText('Étape 3 sur 3')).toBeVisible()
    await page.goBack()
    await expect(page.getByLabel('Je prends le car ou le bus')).toBeChecked()
    await page.getByRole('button', { name: 'Continuer' }).click()
    await expect(page.getByText('Étape 3 sur 3')).toBeVisible()
    await page
      .getByLabel(/prénom/i)
      .first()
      .fill('Odile')
    await page.getByLabel('Appelez la personne qui m’aide.').check()
    await page.waitForTimeout(2_100)
    await page.getByRole('button', { name: /appel/i }).click()
    await expect(
      page
        .getByRole('alert')
        .or(page.getByText(/revoir/))
        .first(),
    ).toBeVisible()
    await expect(page.getByLabel(/prénom/i).first()).toHaveValue('Odile')
    await expect(page.getByRole('alert')).toContainText('le téléphone de la personne qui vous aide')
    await expect(page.getByLabel('Le téléphone de cette personne')).toBeVisible()
    await page.getByLabel('Appelez-moi. Ne m’écrivez pas.').check()
    await page.getByRole('button', { name: 'Revenir' }).click()
    await expect(page.getByLabel('Je prends le car ou le bus')).toBeChecked()
    expect(page.url()).not.toContain('Odile')
    await page.getByRole('button', { name: 'Continuer' }).click()
    await expect(page.getByLabel(/prénom/i).first()).toHaveValue('Odile')
    await expect(page.getByLabel('Appelez-moi. Ne m’écrivez pas.')).toBeChecked()
    await page
      .getByLabel(/téléphone/i)
      .first()
      // A number that asked before is told where its link is, not given another.
      .fill(project.use.javaScriptEnabled === false ? '06 39 98 00 51' : '06 39 98 00 52')
    await page.getByRole('checkbox').last().check()
    await page.waitForTimeout(2_100)
    await page.getByRole('button', { name: /appel/i }).click()
    await expect(page).toHaveURL(/demande-envoyee/)
    await expect(page.getByText('mercredi 25 novembre 2026').first()).toBeVisible()
    await page.getByRole('link', { name: /\/suivi\// }).click()
    await page.getByRole('button', { name: 'Entrer' }).click()
    await expect(page.getByText('Votre demande est bien arrivée.')).toBeVisible()
  })

  for (const width of [320, 360]) {
    test(`finds a position without a car and asks to be called about it, at ${width} px`, async ({ page }, {
      project,
    }) => {
      const script = project.use.javaScriptEnabled !== false
      const fits = () =>
        expect
          .poll(() => page.evaluate(() => document.documentElement.scrollWidth))
          .toBeLessThanOrEqual(width)
      await page.setViewportSize({ width, height: 740 })
      await page.goto(`${addresses.public}/opportunites?commune=38269&moyen=sans-voiture`)
      await page.getByRole('link', { name: 'Couper les herbes et les arbustes au bord de l’eau' }).click()
      await fits()
      await page.getByRole('link', { name: 'Être rappelé(e)' }).click()
      await expect(page.getByText(/Couper les herbes et les arbustes/)).toBeVisible()
      await page.getByLabel('Votre prénom').fill('Odile')
      await page
        .getByLabel(/téléphone/i)
        .first()
        .fill(`06 39 98 01 ${width === 320 ? 1 : 2}${script ? 1 : 0}`)
      await page.getByRole('checkbox').last().check()
      await page.waitForTimeout(2_100)
      await fits()
      await page.getByRole('button', { name: /appel/i }).click()
      await expect(page).toHaveURL(/demande-envoyee/)
      await expect(page.getByText('mercredi 25 novembre 2026').first()).toBeVisible()
      await fits()
    })
  }

  test('an unknown position is not found, and the page offers a way on', async ({ page }) => {
    const answer = await page.goto(`${addresses.public}/opportunites/ce-poste-n-existe-pas`)
    expect(answer?.status()).toBe(404)
    await expect(page.getByRole('link', { name: /postes|opportunités|travail/i }).first()).toBeVisible()
  })
})
