import { type Browser, type BrowserContext, expect, type Page, test } from '@playwright/test'
import { expectAccessible } from '../accessible.ts'
import { askForAlert, closePosition, messageSince, openLink, sendLink } from '../links.ts'
import { startPercentContract } from '../percent-contract.ts'
import { addresses } from '../playwright.config.ts'
import { proveAdviser, said, signIn } from '../workspace.ts'

interface Telephone {
  readonly width: number
  readonly javaScriptEnabled: boolean
  /** The last digit of a number given on it. */
  readonly digit: number
}

const small: Telephone = { width: 320, javaScriptEnabled: false, digit: 1 }
const usual: Telephone = { width: 360, javaScriptEnabled: true, digit: 6 }
const telephones = [small, usual]
const named = ({ width, javaScriptEnabled }: Telephone) =>
  `${width} px, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`

/** Those who have no account: what the message brings is opened on a telephone, mostly without JavaScript. */
test.describe('by a link', () => {
  let workspace: Page
  test.beforeAll(async ({ browser }) => {
    workspace = await browser.newPage()
    await signIn(workspace)
  })
  test.afterAll(() => workspace.context().close())

  const telephone = async (browser: Browser, { width, javaScriptEnabled }: Telephone) => {
    const context: BrowserContext = await browser.newContext({
      viewport: { width, height: 700 },
      javaScriptEnabled,
      locale: 'fr-FR',
    })
    return context.newPage()
  }

  for (const each of telephones) {
    test(`a company declares the month of an agency for two holders, then proposes somebody: ${named(each)}`, async ({
      browser,
    }) => {
      const page = await telephone(browser, each)
      await openLink(page, await sendLink(workspace, { audience: 'COMPANY', of: 'Adret Intérim' }))
      // The second telephone corrects what the first declared.
      if (each === usual) await page.getByText('Les mois déjà déclarés').click()
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
      await page.getByLabel(/^Pour quel chantier/).selectOption({ index: 1 })
      await page.getByLabel('Son prénom').fill(each === usual ? 'Rosalie' : 'Rosa')
      await page.getByRole('textbox', { name: 'Son nom', exact: true }).fill('Essai')
      await page.getByRole('textbox', { name: 'Son téléphone' }).fill(`06 39 98 00 7${each.digit}`)
      await page.getByLabel('Son premier jour').fill('2026-12-07')
      await page.getByLabel('Son contrat').selectOption({ label: 'Mission d’intérim' })
      await page.getByLabel(/La personne sait/).check()
      await page.getByRole('button', { name: /Demander si ses heures comptent/ }).click()
      await said(page, /Réponse sous deux jours ouvrés/)
      await said(page, each === usual ? /Rosalie Essai/ : /Rosa Essai/)
      await page.context().close()
    })

    test(`a company says the hours of its whole team, and what it owes is known: ${named(each)}`, async ({
      browser,
    }) => {
      const cleaner = each === small ? 'Propreté des Rousses' : 'Jardins d’Altitude'
      await startPercentContract(workspace, cleaner)
      const page = await telephone(browser, each)
      await openLink(page, await sendLink(workspace, { audience: 'COMPANY', of: cleaner }))
      await expect(page.getByText('Tout est à jour')).toHaveCount(0)
      await page.getByRole('link', { name: /^Heures totales de votre équipe/ }).click()
      const september = page.getByLabel('Heures totales, septembre 2026')
      await september.fill('beaucoup')
      await page.getByLabel('Heures totales, octobre 2026').fill('0')
      await page.getByRole('button', { name: 'Envoyer les totaux' }).click()
      await expect(september).toHaveAttribute('aria-invalid', 'true')
      await september.fill('1 250')
      await page.getByRole('button', { name: 'Envoyer les totaux' }).click()
      await said(page, 'C’est enregistré. Merci.')
      await expect(page.getByText('validées sur 62,5 h')).toBeVisible()
      // What was said is read back as it was said, and corrected.
      await page.getByRole('link', { name: 'Dire les heures totales' }).click()
      await expect(september).toHaveValue(/^1\s250$/)
      await page.getByRole('button', { name: 'Envoyer les totaux' }).click()
      await expect(page.getByText('validées sur 62,5 h')).toBeVisible()
      await page.getByRole('link', { name: 'Dire les heures totales' }).click()
      await september.fill('1 260')
      await page.getByRole('button', { name: 'Envoyer les totaux' }).click()
      await expect(page.getByText('validées sur 63 h')).toBeVisible()
      await page.context().close()
    })

    test(`an adviser refers a person: ${named(each)}`, async ({ browser }) => {
      const page = await telephone(browser, each)
      await openLink(page, await sendLink(workspace, { audience: 'ADVISER', of: 'Mission locale' }))
      if (each === usual) {
        await page.getByRole('link', { name: 'Orienter vers ce poste' }).first().click()
        await expect(page.getByText('Quels métiers veut-elle')).toHaveCount(0)
      } else {
        await page.getByRole('link', { name: 'Orienter sans poste précis' }).click()
        await page.getByLabel('Aider sur un chantier').check()
        await page.getByText('D’autres métiers').click()
        await page.getByLabel('Laver la vaisselle').check()
      }
      await page.getByLabel(/Quand l’appeler/).selectOption({ label: 'Le matin' })
      await page.getByLabel('Prénom').fill(each === usual ? 'Salif' : 'Salima')
      await page.getByLabel('Nom', { exact: true }).fill('Essai')
      await page
        .getByLabel('Téléphone', { exact: true })
        .fill(each === usual ? '06 39 98 00 72' : '06 39 98 00 73')
      // Nothing is chosen for the person.
      await expect(page.getByRole('radio', { checked: true })).toHaveCount(0)
      await page.getByLabel(/Date de naissance/).fill('1997-02-03')
      await page.getByLabel('Votre nom').fill('Claire Fictive')
      await page.getByLabel(/J’ai lu la notice/).check()
      if (each.javaScriptEnabled) await expectAccessible(page)
      await page.getByRole('button', { name: 'Orienter', exact: true }).click()
      await said(page, /La facilitatrice appelle sous 3.jours ouvrés/)
      await said(page, 'Donner mon code')
      // Referring asks for no code; reading does.
      await expect(page.getByText(each === usual ? 'Salif Essai' : 'Salima Essai')).toHaveCount(0)
      await proveAdviser(page)
      await said(page, each === usual ? 'Salif Essai' : 'Salima Essai')
      await page.context().close()
    })

    test(`a person follows their request by their link: ${named(each)}`, async ({ browser }) => {
      const person = await telephone(browser, each)
      await openLink(person, await sendLink(workspace, { audience: 'JOBSEEKER', of: 'Noé' }))
      const born = async (day: string) => {
        await person.getByLabel(/Jour de naissance/).fill(day)
        await person.getByLabel('Mois de naissance').selectOption('juin')
      }
      await born('17')
      await person.getByRole('button', { name: 'C’est moi' }).click()
      await said(person, /Cette date ne correspond pas/)
      await born('18')
      await person.getByRole('button', { name: 'C’est moi' }).click()
      await said(person, 'Qui a lu mon dossier')
      await person.getByRole('link', { name: 'Mon attestation d’heures' }).click()
      await said(person, /atteste que Noé Décor a travaillé 96\sh/)
      if (each.javaScriptEnabled) await expectAccessible(person)
      await person.emulateMedia({ media: 'print' })
      await expect(person.getByText('Ceci est une démonstration.')).toBeHidden()
      await expect(person.getByRole('contentinfo')).toBeHidden()
      await expect(person.getByRole('heading', { name: 'Une question ?' })).toBeHidden()
      await person.emulateMedia({ media: null })
      const paper = await person.request.get(`${addresses.public}/suivi/attestation.pdf`)
      expect(paper.headers()).toMatchObject({
        'content-type': 'application/pdf',
        'cache-control': 'no-store',
      })
      await person.context().close()
    })

    test(`an alert is asked for, kept in one tap, kept longer, stopped: ${named(each)}`, async ({
      browser,
    }) => {
      const page = await telephone(browser, each)
      const phone = each === usual ? '06 39 98 00 76' : '06 39 98 00 75'
      const link = `${addresses.public}${await askForAlert(page, workspace, phone)}`
      for (const visit of ['first', 'three months later']) {
        await page.goto(link)
        await page.getByRole('button', { name: 'Oui, 3 mois' }).click()
        await expect(page.getByRole('status'), visit).toHaveText(/C’est noté. L’alerte dure jusqu’au/)
      }
      await page.getByRole('button', { name: 'Non, arrêter' }).click()
      await said(page, 'C’est arrêté. Nous avons effacé votre numéro ou votre adresse.')
      await page.goto(link)
      await page.getByRole('button', { name: 'Oui, 3 mois' }).click()
      await said(page, 'Ce lien ne marche plus.')
      await page.context().close()
    })
  }

  test('without the link at hand: a telephone, six digits, and the request is followed', async ({
    browser,
  }) => {
    const page = await telephone(browser, small)
    const since = Date.now() - 1_000
    await page.goto(`${addresses.public}/suivi`)
    await page.getByLabel('Votre numéro de portable').fill('06 39 98 00 72')
    await page.getByRole('button', { name: 'Recevoir mon code' }).click()
    const digits = /(\d{3}) (\d{3})/.exec(await messageSince(workspace, since, /\d{3} \d{3}/)) ?? []
    await page.locator('#code').fill('000 000')
    await page.getByRole('button', { name: 'Voir ma demande' }).click()
    await expect(page.locator('#code')).toHaveAttribute('aria-invalid', 'true')
    await page.locator('#code').fill(`${digits[1]}${digits[2]}`)
    await page.getByRole('button', { name: 'Voir ma demande' }).click()
    await expect(page.getByRole('button', { name: 'Fermer mon espace' })).toBeVisible()
    await page.context().close()
  })

  test('a position that is filled says so, and leads to the nearest that are open', async ({ browser }) => {
    const page = await telephone(browser, usual)
    await page.goto(`${addresses.public}/opportunites?commune=38269`)
    await page.getByRole('link', { name: 'Peindre des murs et des couloirs' }).click()
    await closePosition(workspace, 'Peindre des murs et des couloirs')
    await expect.poll(async () => (await page.reload())?.status()).toBe(410)
    await expect(page.getByRole('heading', { level: 1, name: 'Ce poste n’est plus ouvert' })).toBeVisible()
    await expect(page.locator('script[type="application/ld+json"]')).toHaveCount(0)
    await expectAccessible(page)
    const plain = await telephone(browser, small)
    expect((await plain.goto(page.url()))?.status()).toBe(410)
    await plain.getByRole('article').first().getByRole('link').click()
    await expect(plain.getByRole('link', { name: 'Être rappelé(e)' })).toBeVisible()
    await plain.context().close()
    await page.getByRole('article').first().getByRole('link').click()
    await expect(page.getByRole('link', { name: 'Être rappelé(e)' })).toBeVisible()
    await page.context().close()
  })
})
