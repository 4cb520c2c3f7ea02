import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { addresses } from './playwright.config.ts'

const documents = Object.entries(
  JSON.parse(
    readFileSync(new URL('../apps/api/trusted-documents/facilitator.json', import.meta.url), 'utf8'),
  ) as Record<string, string>,
)

/** Asks the workspace's door by one of its own documents, as whoever is signed in on the page. */
export const ask = <Data>(workspace: Page, name: string, variables: object): Promise<Data> => {
  const [documentId] =
    documents.find(([, text]) => new RegExp(`\\b(query|mutation) ${name}\\b`).test(text)) ?? []
  if (!documentId) throw new Error(`the workspace has no document ${name}`)
  return workspace.evaluate(
    async (body) => {
      const answer = await fetch('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-cordee': '1' },
        body: JSON.stringify(body),
      })
      return (await answer.json()).data
    },
    { documentId, variables },
  )
}

interface Named {
  readonly id: string
  readonly name: string
  readonly contacts: readonly { readonly id: string; readonly email: string | null }[]
}

/** The first organisation that a name finds. */
export const organisation = async (workspace: Page, search: string): Promise<Named> => {
  const { organisations } = await ask<{ organisations: { edges: { node: Named }[] } }>(
    workspace,
    'Organisations',
    { search },
  )
  const found = organisations.edges[0]?.node
  if (!found) throw new Error(`no organisation ${search}`)
  return found
}

/** Who is sent a link: the first contact of an organisation who has an address, an agency, a person. */
export type Holder =
  | { readonly audience: 'COMPANY' | 'BUYER' | 'ADVISER'; readonly of: string }
  | { readonly audience: 'JOBSEEKER'; readonly of: string }

const send = async (workspace: Page, { audience, of }: Holder): Promise<unknown> => {
  const key = randomUUID()
  if (audience === 'JOBSEEKER') {
    const { participants } = await ask<{ participants: { edges: { node: { id: string } }[] } }>(
      workspace,
      'PersonPicker',
      { search: of },
    )
    return ask(workspace, 'SendJobseekerLink', { participantId: participants.edges[0]?.node.id, key })
  }
  const { id, contacts } = await organisation(workspace, of)
  if (audience === 'ADVISER') return ask(workspace, 'SendAgencyLink', { organisationId: id, key })
  const written = contacts.find(({ email }) => email !== null)
  return ask(workspace, 'SendContactLink', { contactId: written?.id, audience, key })
}

/** A link as its holder receives it. */
export interface Link {
  readonly path: string
  /** The six digits of the message; empty where none is asked. */
  readonly code: string
}

interface Written {
  readonly createdAt: string
  readonly body: string | null
}

const written = async (workspace: Page, since: number, pattern: RegExp): Promise<string | undefined> => {
  const { messages } = await ask<{ messages: { edges: { node: Written }[] } }>(workspace, 'Messages', {})
  return messages.edges
    .map(({ node }) => node)
    .filter(({ createdAt, body }) => Date.parse(createdAt) >= since && pattern.test(body ?? ''))
    .toSorted((one, other) => other.createdAt.localeCompare(one.createdAt))[0]
    ?.body?.toString()
}

/** A position is filled: its page closes. */
export const closePosition = async (workspace: Page, title: string): Promise<void> => {
  const { opportunities } = await ask<{
    opportunities: { edges: { node: { id: string; title: string } }[] }
  }>(workspace, 'Opportunities', { statuses: ['PUBLISHED'] })
  const id = opportunities.edges.find(({ node }) => node.title === title)?.node.id
  const { opportunity } = await ask<{ opportunity: { version: number } }>(workspace, 'Opportunity', { id })
  const answer = await ask(workspace, 'FillOpportunity', { id, version: opportunity.version })
  if (!JSON.stringify(answer).includes('MutationFillOpportunitySuccess'))
    throw new Error(`« ${title} » does not close: ${JSON.stringify(answer)}`)
}

/** What was last written since then and fits: read where the demonstration keeps what it would send. */
export const messageSince = async (workspace: Page, since: number, pattern: RegExp): Promise<string> => {
  for (let tries = 0; tries < 60; tries += 1) {
    const body = await written(workspace, since, pattern)
    if (body) return body
    await workspace.waitForTimeout(250)
  }
  throw new Error(`no message ${pattern}`)
}

const linkIn = (body: string): Link => ({
  path: /\/(?:lien|suivi)\/[\w-]{20,}/.exec(body)?.[0] ?? '',
  code: (/(\d{3} \d{3})/.exec(body)?.[1] ?? '').replace(' ', ''),
})

/** Sends somebody their link from the workspace, and reads it as they do. */
export const sendLink = async (workspace: Page, holder: Holder): Promise<Link> => {
  const since = Date.now() - 1_000
  const answer = await send(workspace, holder)
  if (!/"__typename":"Mutation\w+Success"/.test(JSON.stringify(answer)))
    throw new Error(`no link for ${holder.of}: ${JSON.stringify(answer)}`)
  return linkIn(await messageSince(workspace, since, /\/(lien|suivi)\//))
}

/** Somebody asks for an alert by their telephone: the path of the link they receive. */
export const askForAlert = async (page: Page, workspace: Page, phone: string): Promise<string> => {
  const since = Date.now() - 1_000
  await page.goto(`${addresses.public}/alertes?commune=38269&moyen=sans-voiture`)
  await page.getByLabel(/portable, ou votre adresse/).fill(phone)
  await page.getByRole('checkbox').check()
  // A form sent within two seconds is a robot's.
  await page.waitForTimeout(2_100)
  await page.getByRole('button', { name: 'Créer mon alerte' }).click()
  await page.getByText('Encore un geste').first().waitFor()
  const message = await messageSince(workspace, since, /dire oui ou non/)
  const path = /\/a\/[\w-]{22}/.exec(message)?.[0]
  if (!path) throw new Error('no link of an alert')
  return path
}

/** Opens the door of a space: one button, and the code where it is asked. */
export const openLink = async (page: Page, { path, code }: Link): Promise<void> => {
  await page.goto(`${addresses.public}${path}`)
  const box = page.getByLabel('Votre code')
  if (await box.isVisible()) await box.fill(code)
  await page.getByRole('button', { name: 'Entrer' }).click()
}
