import { expect, test } from '@playwright/test'
import { expectAccessible } from '../accessible.ts'
import { addresses } from '../playwright.config.ts'
import { pick, said, signIn } from '../workspace.ts'

test('who asked to be called is called: a message becomes a task, which closes with an answer', async ({
  page,
}) => {
  await signIn(page)
  await page.goto(`${addresses.facilitator}/personnes`)
  await page.getByRole('link', { name: 'Ophélie Marionnette' }).click()
  await pick(page, 'Comment la joindre', 'Par téléphone')
  await page.getByRole('button', { name: 'Écrire', exact: true }).click()
  await pick(page, 'Par', 'SMS')
  await page.getByRole('textbox', { name: 'Message' }).fill('Vous êtes éligible… à bientôt !')
  await said(page, 'écrivez « vous avez le droit »')
  await page
    .getByRole('textbox', { name: 'Message' })
    .fill('Cordée : rendez-vous jeudi à 9 h, mairie de La Mure.')
  await page.getByRole('button', { name: 'Envoyer', exact: true }).click()
  await said(page, 'Message : À dire au téléphone.')

  await page.goto(`${addresses.facilitator}/a-faire`)
  await said(page, 'À dire : Cordée : rendez-vous jeudi à 9 h, mairie de La Mure.')
  await expectAccessible(page)
  const task = page.getByRole('listitem').filter({ hasText: 'rendez-vous jeudi' })
  await task.getByRole('button', { name: 'Pas de réponse' }).click()
  await said(page, 'Noté : à rappeler le')
  await task.getByRole('button', { name: 'On m’a répondu' }).click()
  await task.getByRole('textbox', { name: 'Ce qui a été dit' }).fill('Elle sera là.')
  await task.getByRole('button', { name: 'Noter l’appel' }).click()
  await expect(task).toHaveCount(0)

  await page.goto(`${addresses.facilitator}/messages`)
  await expect(
    page.getByRole('listitem').getByText('Fait de vive voix ou par courrier').first(),
  ).toBeVisible()
  await expectAccessible(page)
  await page.goto(`${addresses.facilitator}/presence`)
  await said(page, 'Jours de présence')
  await expectAccessible(page)
})
