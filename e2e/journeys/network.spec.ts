import { expect, type Page, test } from '@playwright/test'
import { expectAccessible } from '../accessible.ts'
import { startOwnPortal } from '../own-portal.ts'
import { said } from '../workspace.ts'

const kept = (page: Page) =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready
    if (navigator.serviceWorker.controller) return
    await new Promise((resolve) =>
      navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }),
    )
  })

const callsSomebody = (page: Page) =>
  expect(page.locator('main a[href^="tel:"]').first()).toHaveText(/04.65.71.12.34/)

/** What a telephone shows when the API is stopped, then when the portal itself is out of reach. */
test.describe('the network fails', () => {
  let portal: Awaited<ReturnType<typeof startOwnPortal>>
  test.beforeAll(async () => {
    portal = await startOwnPortal()
  })
  test.afterAll(() => portal.stop())

  test('the API stops: pages say so with the number, a form keeps what was typed; then the pages already read stay readable', async ({
    browser,
  }) => {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'fr-FR' })
    const page = await context.newPage()
    const go = (path: string) => page.goto(`${portal.address}${path}`)
    await go('/')
    await kept(page)
    await go('/opportunites')
    const cards = await page.getByRole('article').count()
    await page.getByRole('link', { name: 'Aide sur un chantier de maison' }).first().click()
    const position = new URL(page.url()).pathname
    await go('/est-ce-pour-moi')
    await page.getByLabel('Je touche le RSA.').check()
    const sent = page.waitForResponse((answer) => answer.request().method() === 'POST')
    await page.getByRole('button', { name: 'Voir ma réponse' }).click()
    expect((await sent).headers()['cache-control']).toBe('no-store')
    await go('/en/chiffres')
    await go('/je-cherche?etape=3')
    await page.getByLabel('Votre prénom').fill('Odile')
    await page
      .getByLabel(/téléphone/i)
      .first()
      .fill('06 39 98 00 54')
    await page.getByRole('checkbox').last().check()
    await page.waitForTimeout(2_100)

    await portal.silenceApi()
    await page.getByRole('button', { name: /appel/i }).click()
    await said(page, /pas parti/)
    await expect(page.getByLabel('Votre prénom')).toHaveValue('Odile')
    expect((await go('/opportunites?commune=38269'))?.status()).toBe(503)
    await said(page, 'Le site ne répond pas en ce moment')
    await callsSomebody(page)
    await expectAccessible(page)
    expect((await go('/en/opportunites'))?.status()).toBe(503)
    await expect(page.getByRole('link', { name: 'Try again' })).toBeVisible()
    expect((await go('/accessibilite'))?.status()).toBe(200)
    await go('/opportunites?commune=38269')
    await portal.joinApi()
    await page.getByRole('link', { name: 'Réessayer' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Du travail près de chez vous' })).toBeVisible()

    await portal.stop()
    await go('/opportunites')
    await said(page, 'Hors ligne. Cette page est gardée sur votre appareil')
    await expect(page.getByRole('article')).toHaveCount(cards)
    await go(position)
    await expect(page.getByRole('link', { name: /Appeler/ }).first()).toHaveAttribute('href', /^tel:/)
    await go('/chiffres')
    await expect(page.getByRole('heading', { level: 1, name: 'Vous êtes hors ligne' })).toBeVisible()
    await callsSomebody(page)
    await expectAccessible(page)
    await go('/est-ce-pour-moi')
    await expect(page.getByLabel('Je touche le RSA.')).not.toBeChecked()
    await expect(page.getByRole('heading', { name: 'Votre réponse' })).toHaveCount(0)
    await go('/suivi')
    await expect(page.getByRole('heading', { level: 1, name: 'Vous êtes hors ligne' })).toBeVisible()
    await go('/en/chiffres')
    await said(page, 'Offline. This page is kept on your device')
    await go('/en/opportunites')
    await expect(page.getByRole('heading', { level: 1, name: 'You are offline' })).toBeVisible()
    await context.close()
  })
})
