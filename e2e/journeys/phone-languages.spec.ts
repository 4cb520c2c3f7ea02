import { expect, test } from '@playwright/test'
import { addresses } from '../playwright.config.ts'

/** Somebody who reads English, then somebody who reads with difficulty, on the same pages, without JavaScript. */
test('a position in English, refused in English, then in the version simple; the version is never lost', async ({
  page,
}) => {
  const list = `${addresses.public}/en/opportunites`
  await page.goto(list)
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page.getByRole('heading', { level: 1, name: 'Work near you' })).toBeVisible()
  await page.getByRole('link', { name: 'Travaux sur la route' }).first().click()
  await expect(page.getByText('This job is described in French.')).toBeVisible()
  await page.goto(list)
  await page.getByRole('link', { name: 'Helper on a house-building site' }).first().click()
  await expect(page).toHaveURL(/\/en\/opportunites\/./)
  await expect(page.getByRole('heading', { level: 1, name: 'Helper on a house-building site' })).toBeVisible()
  await expect(page.getByText('From 7.30 a.m. to noon')).toBeVisible()
  await expect(page.getByText('You must be able to carry 25 kilos.')).toBeVisible()
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', /\/en\/opportunites\/./)
  await expect(page.locator('link[hreflang=fr]')).toHaveAttribute('href', /[^n]\/opportunites\/./)
  await page.getByRole('link', { name: 'Ask to be called' }).first().click()
  await page.waitForTimeout(2_100)
  await page.getByRole('button', { name: 'Ask for a call' }).click()
  await expect(page).toHaveURL(/\/en\/opportunites\/.+\/etre-rappele$/)
  await expect(page.getByText('Tell us what to call you.').first()).toBeVisible()
  await page.getByRole('link', { name: 'Version simple' }).click()
  await expect(page).toHaveURL(/\/simple\/opportunites\/.+\/etre-rappele$/)
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr')
  await expect(page.getByText('Vous parlez du poste. Ensuite, vous décidez.')).toBeVisible()
  await page.getByRole('link', { name: 'Français' }).click()
  await expect(page).toHaveURL(/[^e]\/opportunites\/.+\/etre-rappele$/)
  // By the keyboard alone: the way past the menus, then the versions.
  for (const stop of ['Aller au contenu', 'Français', 'Version simple', 'English']) {
    await page.keyboard.press('Tab')
    await expect(page.getByRole('link', { name: stop })).toBeFocused()
  }
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/en\/opportunites\/.+\/etre-rappele$/)
})
