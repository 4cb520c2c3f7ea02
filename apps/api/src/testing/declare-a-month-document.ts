/** The same act, asked by a process that is killed and by who comes after it. */
export const declareAMonth = `mutation ($lines: [HoursLineInput!]!, $key: String!) {
  declareHours(lines: $lines, idempotencyKey: $key) {
    __typename ... on Error { message } ... on MutationDeclareHoursSuccess { data { id } }
  }
}`
