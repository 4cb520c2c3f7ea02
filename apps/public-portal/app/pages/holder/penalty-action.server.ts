import { euros } from '@cordee/domain/kernel/money'
import { type Typed, typedIn } from '../../display/problems.ts'
import { graphql } from '../../gql/holder/gql.ts'
import { sendAsHolder } from '../../holder.server.ts'
import { translate } from '../../messages/translate.ts'
import { again, onTo, refusedWith } from './desk.server.ts'

const SendDecisionCode = graphql(`
  mutation SendDecisionCode($caseId: Uuid!) {
    sendDecisionCode(caseId: $caseId) {
      __typename
      ... on Error {
        message
      }
    }
  }
`)

const SignNotice = graphql(`
  mutation SignNotice($id: Uuid!, $version: Int!, $code: String!) {
    signPenaltyNotice(id: $id, version: $version, code: $code) {
      __typename
      ... on RuleRefusal {
        code
        field
      }
      ... on InvalidInput {
        issues {
          path
          message
        }
      }
      ... on Error {
        message
      }
    }
  }
`)

const ApplyPenalty = graphql(`
  mutation ApplyPenalty($id: Uuid!, $version: Int!, $code: String!, $motive: String!) {
    applyPenalty(id: $id, version: $version, code: $code, motive: $motive) {
      __typename
      ... on RuleRefusal {
        code
        field
      }
      ... on InvalidInput {
        issues {
          path
          message
        }
      }
      ... on Error {
        message
      }
    }
  }
`)

const WaivePenalty = graphql(`
  mutation WaivePenalty($id: Uuid!, $version: Int!, $code: String!, $motive: String!) {
    waivePenalty(id: $id, version: $version, code: $code, motive: $motive) {
      __typename
      ... on RuleRefusal {
        code
        field
      }
      ... on InvalidInput {
        issues {
          path
          message
        }
      }
      ... on Error {
        message
      }
    }
  }
`)

const ReducePenalty = graphql(`
  mutation ReducePenalty($id: Uuid!, $version: Int!, $code: String!, $motive: String!, $decidedCents: Cents!) {
    reducePenalty(id: $id, version: $version, code: $code, motive: $motive, decidedCents: $decidedCents) {
      __typename
      ... on RuleRefusal {
        code
        field
      }
      ... on InvalidInput {
        issues {
          path
          message
        }
      }
      ... on Error {
        message
      }
    }
  }
`)

/** « 1 250,50 » as people write money; `null` when it is none. */
const centsTyped = (typed: string): number | null => {
  const compact = typed.replace(/[\s€]/g, '')
  return /^\d{1,9}([.,]\d{1,2})?$/.test(compact) ? euros(Number(compact.replace(',', '.'))) : null
}

const decide = async (request: Request, id: string, typed: Typed) => {
  const common = {
    id,
    version: Number(typed['version'] ?? 0),
    code: typed['code'] ?? '',
    motive: typed['motive'] ?? '',
  }
  const done = (result: Parameters<typeof refusedWith>[1]) =>
    result?.__typename?.endsWith('Success') === true
      ? onTo(`/lien/penalites/${id}`, 'decided')
      : refusedWith(typed, result)
  switch (typed['decision']) {
    case 'APPLY':
      return done((await sendAsHolder(request, ApplyPenalty, common, typed['key']))?.applyPenalty ?? null)
    case 'WAIVE':
      return done((await sendAsHolder(request, WaivePenalty, common, typed['key']))?.waivePenalty ?? null)
    case 'REDUCE': {
      const decidedCents = centsTyped(typed['decidedCents'] ?? '')
      if (decidedCents === null) return again(typed, { decidedCents: translate('penalty.amountWrong') })
      const sent = await sendAsHolder(request, ReducePenalty, { ...common, decidedCents }, typed['key'])
      return done(sent?.reducePenalty ?? null)
    }
    default:
      return again(typed, { decision: translate('penalty.choose') })
  }
}

/** Sends the code, signs the notice, or decides: the buyer alone, and each time by its code. */
export async function actOnPenalty(request: Request, id: string) {
  const typed = typedIn(await request.formData())
  if (typed['act'] === 'code') {
    const result =
      (await sendAsHolder(request, SendDecisionCode, { caseId: id }, typed['key']))?.sendDecisionCode ?? null
    return result?.__typename === 'MutationSendDecisionCodeSuccess'
      ? onTo(`/lien/penalites/${id}`, 'code')
      : refusedWith(typed, result)
  }
  if (typed['act'] !== 'sign') return decide(request, id, typed)
  const notice = { id, version: Number(typed['version'] ?? 0), code: typed['code'] ?? '' }
  const sent = await sendAsHolder(request, SignNotice, notice, typed['key'])
  const result = sent?.signPenaltyNotice ?? null
  return result?.__typename === 'MutationSignPenaltyNoticeSuccess'
    ? onTo(`/lien/penalites/${id}`, 'signed')
    : refusedWith(typed, result)
}
