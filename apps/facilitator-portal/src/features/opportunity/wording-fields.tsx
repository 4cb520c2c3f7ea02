import { formatHundredths } from '@cordee/domain/kernel/number-format'
import { SIMPLE_WORDS_A_SENTENCE, wordsASentence } from '@cordee/domain/opportunity/reading'
import { Columns, Muted, Stack } from '@cordee/ui/layout'
import { TextArea } from '@cordee/ui/text-area'
import { TextField } from '@cordee/ui/text-field'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { linesOf, type OpportunityDraft, wordingLanguages, wordingTexts } from './opportunity-draft.ts'

type Props = {
  wordings: OpportunityDraft['wordings']
  onChange: (wordings: OpportunityDraft['wordings']) => void
}

/** Said in one line; the others in as many as it takes. */
const oneLine: ReadonlySet<string> = new Set(['title', 'timetable'])

type Language = (typeof wordingLanguages)[number]

const Wording = ({ language, wordings, onChange }: Props & { language: Language }) => {
  const t = useTranslations('opportunities')
  const said = wordings[language]
  const average = wordsASentence(
    wordingTexts.filter((text) => text !== 'title').flatMap((text) => linesOf(said[text])),
  )
  // Open from the first where something is said; then as the reader leaves it.
  const [open] = useState(average !== null || said.title !== '')
  return (
    <details open={open}>
      <summary>{t(`wording.${language}`)}</summary>
      <Stack>
        <Muted small>{t(`wordingHint.${language}`)}</Muted>
        <Columns kind="halves">
          {wordingTexts.map((text) => {
            const name = t(text === 'title' ? 'name' : text)
            const field = {
              label: t('wordingOf', { text: name, version: t(`wording.${language}`) }),
              value: said[text],
              onChange: (typed: string) => onChange({ ...wordings, [language]: { ...said, [text]: typed } }),
            }
            return oneLine.has(text) ? (
              <TextField key={text} {...field} />
            ) : (
              <TextArea key={text} {...field} rows={3} />
            )
          })}
        </Columns>
        {language === 'SIMPLE' && average !== null && (
          <p>
            {t(average > SIMPLE_WORDS_A_SENTENCE ? 'tooLong' : 'shortEnough', {
              average: formatHundredths(Math.round(average * 10) * 10),
              most: SIMPLE_WORDS_A_SENTENCE,
            })}
          </p>
        )}
      </Stack>
    </details>
  )
}

/** The same texts for who reads with difficulty, and for who reads English: what stays empty is shown in French. */
export const WordingFields = ({ wordings, onChange }: Props) =>
  wordingLanguages.map((language) => (
    <Wording key={language} language={language} wordings={wordings} onChange={onChange} />
  ))
