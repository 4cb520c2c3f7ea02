/** Six digits sent to the buyer's contact: with the link, they sign a decision. */
export const decisionCodePolicy = { minutes: 15, tries: 5, anHour: 5 } as const

export type DecisionCodeFacts = {
  readonly ageMinutes: number
  readonly used: boolean
  readonly tries: number
}

/** May this code still be tried? Five wrong tries among a million leave one chance in 200 000. */
export const codeWorks = ({ ageMinutes, used, tries }: DecisionCodeFacts): boolean =>
  !used && ageMinutes < decisionCodePolicy.minutes && tries < decisionCodePolicy.tries

/** May another code be sent to this contact, after so many in the last hour? More would only help who guesses. */
export const maySendCode = (sentInTheHour: number): boolean => sentInTheHour < decisionCodePolicy.anHour
