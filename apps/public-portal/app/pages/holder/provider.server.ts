import { redirect } from 'react-router'
import { graphql } from '../../gql/holder/gql.ts'
import {
  askAsHolder,
  errandOf,
  forgetErrand,
  keepErrand,
  keepSession,
  sendAsHolder,
} from '../../holder.server.ts'
import { addressIn } from '../../messages/language.ts'
import { privately } from './private.ts'

const ProviderOffered = graphql(`
  query ProviderOffered {
    identityProviderOffered
  }
`)

const BeginProviderSignIn = graphql(`
  mutation BeginProviderSignIn {
    beginProviderSignIn {
      __typename
      ... on MutationBeginProviderSignInSuccess {
        data {
          url
          sealed
        }
      }
    }
  }
`)

const FinishProviderSignIn = graphql(`
  mutation FinishProviderSignIn($sealed: String!, $returned: String!) {
    finishProviderSignIn(sealed: $sealed, returned: $returned) {
      __typename
      ... on MutationFinishProviderSignInSuccess {
        data {
          capability
        }
      }
      ... on RuleRefusal {
        code
      }
    }
  }
`)

/** Whether the entrance shows the button of the identity provider. */
export const providerOffered = async (request: Request) =>
  (await askAsHolder(request, ProviderOffered, {})).identityProviderOffered

const refused = (code: string, entrance = '/lien') =>
  redirect(`${entrance}?refus=${code}`, {
    headers: [...Object.entries(privately), forgetErrand()],
  })

const NO_ANSWER = 'PROVIDER_NO_ANSWER'

/** Off to the identity provider, with what must come back kept in this browser. */
export async function goToProvider(request: Request) {
  const begun = (await sendAsHolder(request, BeginProviderSignIn, {}))?.beginProviderSignIn
  if (begun?.__typename !== 'MutationBeginProviderSignInSuccess') return refused(NO_ANSWER)
  return redirect(begun.data.url, {
    headers: [...Object.entries(privately), keepErrand(begun.data.sealed)],
  })
}

/** Back from it: in the space of who it recognised, or at the entrance with what to do. */
export async function comeBack(request: Request) {
  const errand = errandOf(request)
  const { search } = new URL(request.url)
  if (errand === null || search.length > 4000) return refused(NO_ANSWER)
  const { version, sealed } = errand
  // The provider comes back to one address, which has no version: it is said here.
  const entrance = addressIn(version, '/lien')
  const answer = await sendAsHolder(request, FinishProviderSignIn, { sealed, returned: search })
  const result = answer?.finishProviderSignIn
  if (result?.__typename === 'MutationFinishProviderSignInSuccess')
    return redirect(entrance, {
      headers: [...Object.entries(privately), forgetErrand(), keepSession(result.data.capability)],
    })
  return refused(result?.__typename === 'RuleRefusal' ? result.code : NO_ANSWER, entrance)
}
