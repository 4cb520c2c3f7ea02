import { type APIRequestContext, type BrowserContext, expect, type Page, test } from '@playwright/test'
import { expectAccessible } from '../accessible.ts'
import { askPartner } from '../partner.ts'
import { addresses } from '../playwright.config.ts'
import { choose, pick, said, signIn } from '../workspace.ts'

test.describe.configure({ mode: 'serial' })

/** Steps 2 to 11 of the main job, by the facilitator, a visitor and a partner's software. */
test.describe('the main job', () => {
  let context: BrowserContext
  let page: Page
  let contract = ''
  let opportunity = ''
  const subject = 'Rénovation de la salle des fêtes (essai)'
  const buyer = 'Commune de l’essai (démo)'
  const company = 'Entreprise Essai du Drac (démo)'
  const agency = 'Agence Essai d’insertion (démo)'

  test.beforeAll(async ({ browser }) => {
    context = await browser.newContext()
    page = await context.newPage()
    await signIn(page)
  })
  test.afterAll(() => context.close())

  const registerOrganisation = async (name: string, kind: string) => {
    await page.getByRole('button', { name: 'Nouvelle organisation' }).click()
    await page.getByRole('textbox', { name: 'Nom', exact: true }).fill(name)
    await pick(page, 'Nature', kind)
    await page.getByRole('button', { name: 'Ajouter l’organisation' }).click()
    await said(page, 'Organisation ajoutée.')
  }
  const tab = (name: string) =>
    page
      .getByRole('navigation', { name: 'Parties du marché' })
      .getByRole('link', { name: new RegExp(`^${name}`) })
      .click()
  const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click()

  test('a contract is registered with its buyer, and its obligation is explained', async () => {
    await page.goto(`${addresses.facilitator}/organisations`)
    await registerOrganisation(buyer, 'Donneur d’ordre')
    await registerOrganisation(company, 'Entreprise')
    await registerOrganisation(agency, 'Entreprise de travail temporaire d’insertion (ETTI)')
    await expectAccessible(page)
    await page.goto(`${addresses.facilitator}/marches/nouveau`)
    await expectAccessible(page)
    await choose(page, 'Acheteur', buyer)
    await page.getByRole('textbox', { name: 'Objet du marché' }).fill(subject)
    await pick(page, 'Nature du marché', 'Travaux')
    await pick(page, 'Catégorie d’acheteur', 'Collectivité ou autre pouvoir adjudicateur')
    await page.getByLabel('Lancé le').fill('2026-09-14')
    await choose(page, 'Commune des travaux', 'La Mure')
    await page.getByRole('textbox', { name: 'Objet du lot 1' }).fill('Gros œuvre')
    await page.getByLabel('Montant hors taxes').first().fill('640000')
    await press('Créer le marché')
    await expect(page.getByRole('heading', { level: 1, name: subject })).toBeVisible()
    contract = page.url()
    await tab('Clause et calcul')
    await said(page, /Non obligatoire/)
  })

  test('the hours are calculated line by line, and the clause is published with its four items', async () => {
    await page.getByLabel('Montant du lot, hors taxes').fill('640000')
    await page.getByLabel('Part de main-d’œuvre').fill('50')
    await page.getByLabel('Coût horaire chargé').fill('32')
    await page.getByLabel('Taux d’insertion').fill('7')
    await page.keyboard.press('Tab')
    await said(page, '700 h dues')
    await page
      .getByRole('textbox', { name: 'Objet de l’action d’insertion' })
      .fill('Réserver des heures de travail.')
    await page
      .getByRole('textbox', { name: 'Publics concernés' })
      .fill('Publics du CCAG 2021, article 16.1.1.')
    await page.getByRole('textbox', { name: 'Coordonnées de la facilitatrice' }).fill('Anne, 04 65 71 12 34')
    await press('Enregistrer cette version')
    await said(page, /Version 1 enregistrée/)
    await press(/Proposer la clause/)
    await press(/Noter la publication/)
    await expectAccessible(page)
  })

  test('the lot is awarded, notified, scheduled, and someone follows it in the company', async () => {
    await tab('Attribution')
    await choose(page, 'Entreprise titulaire', company)
    await press('Attribuer le lot')
    await said(page, 'Lot attribué : les heures sont partagées sans en perdre une.')
    await page.getByLabel('Notifié le').fill('2026-09-28')
    await press('Noter la notification')
    await said(page, 'Marché notifié.')
    await page.getByLabel('Ordre de service le').fill('2026-10-05')
    await page.getByLabel('Fin prévue le').fill('2027-07-30')
    await press('Noter ces dates')
    await said(page, 'Dates notées : la courbe est tracée.')
    await press('Noter la réunion')
    await page.getByLabel('Tenue le').fill('2026-10-06')
    await page.getByRole('textbox', { name: 'Qui suit les heures dans l’entreprise' }).fill('Camille Fictive')
    await page.getByRole('button', { name: 'Noter la réunion' }).last().click()
    await said(page, /avec Camille Fictive/)
    await expectAccessible(page)
  })

  test('a position is drawn from the commitment and published', async () => {
    await tab('Opportunités')
    await press('Préparer un poste')
    await page
      .getByRole('textbox', { name: 'Le travail, en mots simples' })
      .fill('Aide sur un chantier (essai)')
    await choose(page, 'Métier (ROME)', 'Préparation du gros œuvre et des travaux publics')
    await choose(page, 'Commune', 'La Mure')
    await page.getByLabel('Commence le').fill('2026-12-07')
    await page.getByLabel('Finit le').fill('2027-02-26')
    await page.getByLabel('Heures par semaine').fill('35')
    await page.getByRole('textbox', { name: 'Horaires' }).fill('De 8 h à 12 h et de 13 h à 16 h')
    await pick(page, 'Contrat de travail', 'Mission d’intérim')
    await choose(page, 'Qui signe le contrat de travail', agency)
    await page
      .getByRole('textbox', { name: /Pourquoi ce poste/ })
      .fill('La commune rénove sa salle des fêtes.')
    await page.getByRole('textbox', { name: 'Ce que la personne fera' }).fill('Vous aidez les maçons.')
    await page.getByRole('button', { name: 'Enregistrer', exact: true }).last().click()
    await said(page, 'Poste enregistré, pas encore publié.')
    await expect(page.getByRole('heading', { level: 1, name: 'Aide sur un chantier (essai)' })).toBeVisible()
    opportunity = page.url().split('/').at(-1) ?? ''
    await press('Publier')
    await said(page, 'Publié : le poste est sur le portail.')
    await expectAccessible(page)
  })

  test('a visitor finds it and asks to be called', async ({ browser }) => {
    const visitor = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage()
    await visitor.goto(`${addresses.public}/opportunites`)
    await visitor
      .getByRole('link', { name: /Aide sur un chantier \(essai\)/ })
      .first()
      .click()
    await expectAccessible(visitor)
    await visitor
      .getByRole('link', { name: /rappel/i })
      .first()
      .click()
    await visitor
      .getByLabel(/prénom/i)
      .first()
      .fill('Bernard')
    await visitor
      .getByLabel(/téléphone/i)
      .first()
      .fill('06 39 98 00 41')
    await visitor.getByRole('checkbox').last().check()
    // A robot is faster than a person.
    await visitor.waitForTimeout(2_100)
    await visitor.getByRole('button', { name: /rappel|appel/i }).click()
    await expect(visitor.getByText(/avant le/).first()).toBeVisible()
    await expectAccessible(visitor)
    await visitor.context().close()
  })

  test('a partner refers a person by the API, once, and follows the state', async ({
    request,
  }: {
    request: APIRequestContext
  }) => {
    const input = {
      opportunityId: opportunity,
      firstName: 'Amadou',
      lastName: 'Essai',
      phone: '06 39 98 00 42',
      adviserName: 'Karim Fictif',
      informationGivenOn: '2026-11-19',
    }
    const refer = () =>
      askPartner<{ referCandidate: { data: { id: string; status: string } } }>(
        request,
        `mutation ($key: String!, $input: ReferCandidateInput!) { referCandidate(idempotencyKey: $key, input: $input) { ... on MutationReferCandidateSuccess { data { id status } } ... on Error { message } } }`,
        { key: `journey-${opportunity}`, input },
      )
    const first = await refer()
    expect(first.referCandidate.data.status).toBe('NEW')
    expect(await refer()).toEqual(first)
  })

  test('the inbox holds both; the person is proposed and accepted', async () => {
    await page.goto(`${addresses.facilitator}/orientations`)
    await said(page, /Bernard/)
    const card = page.getByRole('listitem').filter({ hasText: 'Amadou Essai' }).first()
    await card.getByRole('button', { name: 'Étudier' }).click()
    await card.getByRole('button', { name: 'Proposer à l’entreprise' }).click()
    // Nobody's name leaves before they were asked.
    await card.getByRole('button', { name: /Informée et d’accord/ }).click()
    await card.getByRole('button', { name: 'L’entreprise est d’accord' }).click()
    await expectAccessible(page)
  })

  test('eligibility is decided: criterion, proof seen, decision and effect apart', async () => {
    await page.goto(`${addresses.facilitator}/personnes?q=amadou`)
    await page.getByRole('link', { name: 'Amadou Essai' }).first().click()
    await press('Décider de l’éligibilité')
    await pick(page, 'Critère', 'Bénéficiaire du RSA')
    await pick(page, 'Ce qui a été vu', 'Pièce vue')
    await page.getByLabel('Date de la pièce').fill('2026-10-20')
    await page.getByLabel('Premier jour de travail').fill('2026-11-02')
    await page
      .getByRole('textbox', { name: 'Motif de régularisation' })
      .fill('Pièce arrivée après l’embauche.')
    await press('Valider l’éligibilité')
    await said(page, 'Éligibilité validée.')
    await expectAccessible(page)
  })

  test('the person is placed: who owes, who employs, who declares', async () => {
    await page.goto(contract)
    await tab('Personnes')
    await press('Mettre à l’emploi')
    await choose(page, 'Qui', 'Amadou Essai')
    await choose(page, 'Métier (ROME)', 'Préparation du gros œuvre et des travaux publics')
    await choose(page, 'Qui signe le contrat de travail', agency)
    await choose(page, 'Qui déclare les heures', agency)
    await pick(page, 'Modalité', 'Mise à disposition par une ETTI')
    await pick(page, 'Contrat de travail', 'Mission d’intérim')
    await page.getByLabel('Premier jour').fill('2026-11-02')
    await page.getByLabel('Dernier jour').fill('2027-02-26')
    await page.getByLabel('Heures par semaine').fill('35')
    await press('Enregistrer la mise à l’emploi')
    await said(page, 'Mise à l’emploi enregistrée.')
    await page.getByRole('link', { name: 'Amadou Essai' }).first().click()
    await press('Le premier jour a eu lieu')
    await said(page, 'C’est noté.')
    await expectAccessible(page)
  })

  test('the month is declared in the grid, validated, then only corrected, with its reason', async () => {
    await page.goto(contract)
    await tab('Heures')
    await page
      .getByRole('gridcell', { name: 'à déclarer' })
      .or(page.locator('td', { hasText: 'à déclarer' }))
      .first()
      .click()
    await page.keyboard.type('42')
    await page.keyboard.press('Enter')
    await said(page, 'Une case enregistrée.')
    await expectAccessible(page)
    await press('Valider novembre 2026')
    await said(page, /une ligne validée/)
    await page.locator('td', { hasText: '42' }).first().click()
    await page.getByLabel('Nouveau total du mois, en heures').fill('56')
    await page.getByRole('textbox', { name: 'Motif de la correction' }).fill('Bulletin de paie reçu.')
    await press('Écrire la correction')
    await said(page, 'Correction écrite.')
    await expectAccessible(page)
  })

  test('where it stands: validated against due, on the contract and on the day’s page', async () => {
    await page.goto(contract)
    await tab('Où on en est')
    await said(page, '56 h validées sur 700 h dues')
    await said(page, 'Pour être à l’heure')
    await expectAccessible(page)
    await tab('Journal')
    await said(page, 'Tenir les engagements')
    await page.goto(addresses.facilitator)
    await said(page, 'À faire par moi')
    await expectAccessible(page)
  })
})
