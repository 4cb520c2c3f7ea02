import type { CriterionCode } from '@cordee/domain/participant/criteria'

/** The situations of the form in English, with the paper that shows each; a paper keeps its French name beside it. */
export const criteria: Partial<Record<CriterionCode, { readonly name: string; readonly proof: string }>> = {
  RSA: { name: 'Receives the RSA (minimum income)', proof: 'RSA certificate (attestation RSA)' },
  ASS: { name: 'Receives the ASS (end-of-rights benefit)', proof: 'ASS certificate (attestation ASS)' },
  DELD_12: {
    name: 'Looking for work for 12 to 24 months',
    proof: 'Statement from France Travail (avis de situation)',
  },
  DETLD_24: {
    name: 'Looking for work for more than 24 months',
    proof: 'Statement from France Travail (avis de situation)',
  },
  YOUTH_UNDER_26: { name: 'Under 26 years old', proof: 'Identity document' },
  LOW_QUALIFICATION: {
    name: 'Vocational certificate (CAP, BEP) at most',
    proof: 'Diploma, or a signed statement (attestation sur l’honneur)',
  },
  SENIOR_50: { name: '50 years old or more', proof: 'Identity document and France Travail registration' },
  YOUTH_SUPPORT: {
    name: 'Supported by the mission locale (CEJ, PACEA)',
    proof: 'Certificate from the mission locale',
  },
  RQTH: { name: 'Recognised as a disabled worker (RQTH)', proof: 'RQTH certificate that is still valid' },
  SINGLE_PARENT: { name: 'Single parent', proof: 'Certificate from the CAF' },
  SIAE_EMPLOYEE: {
    name: 'Employed by a work-integration organisation, with a PASS IAE',
    proof: 'Number of the PASS IAE',
  },
  REASONED_REFERRAL: {
    name: 'Reasoned opinion of an authorised adviser',
    proof: 'Signed opinion (avis motivé)',
  },
}
