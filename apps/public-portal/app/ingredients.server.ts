import { AsyncLocalStorage } from 'node:async_hooks'

/** An answer of the API that a page was made of: where it was asked, and the mark of its content. */
export interface Ingredient {
  readonly address: string
  /** `null` for an answer that says nothing of whether it changed: the page is made again every time. */
  readonly mark: string | null
}

const noted = new AsyncLocalStorage<Ingredient[]>()

/** Runs what makes a page, and tells what it asked the API for. */
export const withIngredients = async <Made>(
  make: () => Promise<Made>,
): Promise<{ made: Made; ingredients: readonly Ingredient[] }> => {
  const ingredients: Ingredient[] = []
  return { made: await noted.run(ingredients, make), ingredients }
}

export const noteIngredient = (ingredient: Ingredient): void => {
  noted.getStore()?.push(ingredient)
}
