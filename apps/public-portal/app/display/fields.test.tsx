import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { Choice, ChoiceGroup } from './fields.tsx'

describe('an error is read with what it speaks of', () => {
  const box = (problems: Record<string, string>) =>
    renderToStaticMarkup(
      <Choice type="checkbox" name="agreed" said={{ typed: {}, problems }}>
        D’accord
      </Choice>,
    )

  test('a box that was not ticked', () => {
    expect(box({ agreed: 'Cochez la case.' })).toMatch(
      /<p id="agreed-erreur"[^>]*>Cochez la case\.<\/p>.*<input[^>]*aria-invalid="true"[^>]*aria-describedby="agreed-erreur"/,
    )
    expect(box({ another: 'Non.' })).not.toMatch(/aria-(invalid|describedby)/)
  })

  test('a question left without answer: the group is described, and the summary can lead to it', () => {
    const group = (error: string | undefined) =>
      renderToStaticMarkup(
        <ChoiceGroup name="kind" legend="Vous êtes" error={error}>
          <Choice type="radio" name="kind" value="BUYER">
            Une collectivité
          </Choice>
        </ChoiceGroup>,
      )
    expect(group('Choisissez.')).toMatch(
      /<fieldset id="kind" tabindex="-1" aria-describedby="kind-erreur">.*<p id="kind-erreur"[^>]*>Choisissez\./,
    )
    expect(group(undefined)).not.toContain('aria-describedby')
  })
})
