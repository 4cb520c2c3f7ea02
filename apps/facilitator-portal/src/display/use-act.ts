import { CombinedGraphQLErrors } from '@apollo/client/errors'
import { useMutation } from '@apollo/client/react'
import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { useRef, useState } from 'react'
import { type FragmentType, readFragment } from '../gql/fragment-masking.ts'
import { graphql } from '../gql/gql.ts'
import { useStepUp } from './step-up.tsx'

export const FailureFragment = graphql(`
  fragment Failure_error on Error {
    message
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
  }
`)

export type Failure = {
  /** The type the API answered with, or 'Outage' when no answer came. */
  kind: string
  message: string
  field: string | null
  issues: readonly { path: readonly string[]; message: string }[]
}

/** The sentence that belongs under this field, when there is one. */
export const fieldError = (failure: Failure | null, field: string): string | null => {
  if (failure === null) return null
  if (failure.field === field) return failure.message
  return failure.issues.find((issue) => issue.path.at(-1) === field)?.message ?? null
}

/** Whether every sentence of the refusal stands under one of these fields. */
export const isUnderFields = (failure: Failure, fields: readonly string[]): boolean =>
  (failure.field !== null && fields.includes(failure.field)) ||
  (failure.issues.length > 0 && failure.issues.every(({ path }) => fields.includes(path.at(-1) ?? '')))

const outage = (error: unknown): Failure => ({
  kind: 'Outage',
  message: CombinedGraphQLErrors.is(error)
    ? (error.errors[0]?.message ?? error.message)
    : error instanceof Error
      ? error.message
      : String(error),
  field: null,
  issues: [],
})

type Answer = { __typename: string }
type AnswerOf<Data> = Extract<Data[Exclude<keyof Data, '__typename'>], Answer>
export type SuccessOf<Data> = Extract<AnswerOf<Data>, { data: unknown }>['data']

const read = (answer: Answer): Failure => {
  const error = readFragment(FailureFragment, answer as unknown as FragmentType<typeof FailureFragment>)
  return {
    kind: answer.__typename,
    message: error.message,
    field: error.__typename === 'RuleRefusal' ? (error.field ?? null) : null,
    issues: error.__typename === 'InvalidInput' ? error.issues : [],
  }
}

/** Another click, or the same request on its way again, found the act done: there is nothing to say. */
const alreadyDone = (error: unknown): boolean =>
  CombinedGraphQLErrors.is(error) &&
  error.errors.some(({ extensions }) => extensions?.code === 'ALREADY_DONE')

/** What an act may have changed wherever one is: the figures of the rail. */
const always = ['Counts']

/**
 * Runs a mutation whose answer is a union of its success and its errors.
 * @returns the success' data, or null; the failure is then kept for the screen until the next try.
 */
export const useAct = <Data, Variables extends Record<string, unknown>>(
  document: TypedDocumentNode<Data, Variables>,
  refetchQueries: string[] = [],
) => {
  const [run, { client }] = useMutation(document as TypedDocumentNode<Data, Record<string, unknown>>)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const askCode = useStepUp()

  // One name for one act, kept while no answer came: clicked twice, or tried again after an outage, it is done once.
  const names = useRef(new Map<string, string>())

  const act = async (variables: Variables): Promise<SuccessOf<Data> | null> => {
    setFailure(null)
    setBusy(true)
    return attempt(variables, true).finally(() => setBusy(false))
  }

  // The act is done whether or not the page can be read again now.
  const readAgain = () =>
    client.refetchQueries({ include: [...refetchQueries, ...always] }).catch(() => undefined)

  const attempt = async (variables: Variables, mayAskCode: boolean): Promise<SuccessOf<Data> | null> => {
    const what = JSON.stringify(variables)
    const name = names.current.get(what) ?? crypto.randomUUID()
    names.current.set(what, name)
    try {
      const { data } = await run({ variables, context: { headers: { 'idempotency-key': name } } })
      names.current.delete(what)
      // What is said to be done is already on the screen: the next act knows the new versions.
      await readAgain()
      const [answer] = Object.entries(data ?? {}).flatMap(([name, value]) =>
        name === '__typename' ? [] : [value as Answer],
      )
      if (answer !== undefined && 'data' in answer) return answer.data as SuccessOf<Data>
      if (answer?.__typename === 'StepUpNeeded' && mayAskCode)
        return (await askCode()) ? attempt(variables, false) : null
      if (answer !== undefined) setFailure(read(answer))
    } catch (error) {
      if (alreadyDone(error)) await readAgain()
      else setFailure(outage(error))
    }
    return null
  }

  return { act, busy, failure, forget: () => setFailure(null) }
}
