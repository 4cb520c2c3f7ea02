import { type APIRequestContext, expect } from '@playwright/test'
import { addresses } from './playwright.config.ts'

/** The demonstration's partner client; `npm start` prints its token. */
const token = 'cordee_demo_partner_token_2026_sud_isere'

/** A partner's software asks, as it would from outside. */
export const askPartner = async <Data>(
  request: APIRequestContext,
  query: string,
  variables: object,
): Promise<Data> => {
  const answer = await request.post(`${addresses.api}/partner/graphql`, {
    headers: { authorization: `Bearer ${token}` },
    data: { query, variables },
  })
  const { data, errors } = (await answer.json()) as { data: Data; errors?: unknown }
  expect(errors).toBeUndefined()
  return data
}
