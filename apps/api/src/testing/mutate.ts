import type { World } from './world.ts'

interface Answer {
  readonly __typename: string
  readonly code?: string
  readonly field?: string | null
  readonly message?: string
  readonly data?: Record<string, never>
}

/**
 * Runs one mutation by its name, its variables declared from the values.
 * @returns the member of the answer's union: the success with what was asked for, or the refusal.
 */
export const mutate =
  (run: ReturnType<World['asFacilitator']>) =>
  async <Data = Record<string, unknown>>(
    name: string,
    types: Record<string, string>,
    values: Record<string, unknown>,
    selection = 'id version',
  ): Promise<Omit<Answer, 'data'> & { readonly data: Data }> => {
    const declared = Object.entries(types)
      .map(([key, type]) => `$${key}: ${type}`)
      .join(', ')
    const passed = Object.keys(types)
      .map((key) => `${key}: $${key}`)
      .join(', ')
    const success = `Mutation${name[0]?.toUpperCase()}${name.slice(1)}Success`
    const { data, errors } = await run(
      `mutation (${declared}) { ${name}(${passed}) { __typename ... on Error { message } ... on RuleRefusal { code field } ... on ${success} { data { ${selection} } } } }`,
      values,
    )
    if (errors?.length) throw new Error(errors.map(({ message }) => message).join(' · '))
    return (data as Record<string, never>)[name] as never
  }
