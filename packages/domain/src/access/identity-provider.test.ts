import { describe, expect, test } from 'vitest'
import {
  acceptIdentity,
  askedTwoFactors,
  type KnownHolder,
  type ProviderIdentity,
} from './identity-provider.ts'

const identity: ProviderIdentity = {
  subject: 'https://fournisseur.example|1',
  email: 'anne@cordee.example',
  emailVerified: true,
  siret: '130 025 265 00013',
  acr: 'eidas1',
  amr: [],
}
const holder = { subject: null, closed: false, sirets: ['13002526500013'] }
const known = { ...holder, subject: identity.subject }

describe('somebody an identity provider recognised', () => {
  test.each([
    ['known by subject', identity, known, null, true],
    ['known by subject, whatever the address says', { ...identity, emailVerified: false }, known, null, true],
    ['known by a verified address', identity, null, holder, true],
    ['an address nobody verified', { ...identity, emailVerified: false }, null, holder, 'PROVIDER_UNKNOWN'],
    ['nobody', identity, null, null, 'PROVIDER_UNKNOWN'],
    ['closed', identity, { ...known, closed: true }, null, 'PROVIDER_UNKNOWN'],
    [
      'an address that is now another person’s',
      identity,
      null,
      { ...holder, subject: 'autre' },
      'PROVIDER_OTHER_PERSON',
    ],
    [
      'another establishment',
      { ...identity, siret: '20004065700018' },
      known,
      null,
      'PROVIDER_OTHER_ESTABLISHMENT',
    ],
    ['no establishment said', { ...identity, siret: null }, known, null, 'PROVIDER_OTHER_ESTABLISHMENT'],
    ['no establishment known here', identity, { ...known, sirets: [] }, null, 'PROVIDER_OTHER_ESTABLISHMENT'],
  ] as const)('%s', (_case, said, bySubject, byEmail, expected) => {
    const accepted = acceptIdentity<KnownHolder>(said, bySubject, byEmail)
    expect(accepted.ok ? true : accepted.error.code).toBe(expected)
  })

  test.each([
    ['eidas2', [], true],
    ['https://proconnect.gouv.fr/assurance/consistency-checked-2fa', [], true],
    ['eidas1', ['pwd', 'mfa'], true],
    ['eidas1', ['pwd'], false],
    [null, [], false],
  ] as const)('%s %s: two factors were asked: %s', (acr, amr, expected) => {
    expect(askedTwoFactors({ acr, amr })).toBe(expected)
  })
})
