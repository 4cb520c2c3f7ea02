/**
 * A text message is read on a locked screen, by whoever holds the phone: what it must not say, and what to write
 * instead. Whole words, whatever their accents and capitals; « ASS » and « RSA » only as acronyms.
 * @source practice of the field: « aucun mot sur le RSA, l'insertion, la clause, le handicap »
 */
const SENSITIVE: readonly (readonly [RegExp, string])[] = [
  [/\b(RSA|ASS|AAH|RQTH|SPIP|QPV|CADA|DELD)\b/, 'retirez-le'],
  [/\binsertion\b/i, 'écrivez « travail »'],
  [/\bclauses?\b/i, 'écrivez « ce travail »'],
  [/\beligib(le|les|ilite)\b/i, 'écrivez « vous avez le droit »'],
  [/\bbeneficiaires?\b/i, 'écrivez « vous »'],
  [/\b(handicap|handicape|handicapee|handicaps|invalidite)\b/i, 'retirez-le'],
  [/\b(chomage|chomeur|chomeuse)\b/i, 'retirez-le'],
  [/\b(prison|detention|detenu|detenue|probation|justice|peine)\b/i, 'retirez-le'],
  [/\b(refugie|refugiee|asile|hebergement)\b/i, 'retirez-le'],
  [/\b(disab(led|ility)|unemploy(ed|ment)|welfare|asylum|refugee|illness|health)\b/i, 'retirez-le'],
  [/\b(maladie|malade|sante|addiction|alcool|hopital)\b/i, 'dites-le de vive voix'],
]

const withoutMarks = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '')

/** The words of a text that betray something, each with what to do. */
export const sensitiveWordsIn = (
  text: string,
): readonly { readonly word: string; readonly instead: string }[] => {
  const plain = withoutMarks(text)
  return SENSITIVE.flatMap(([pattern, instead]) => {
    const word = pattern.exec(plain)
    return word === null
      ? []
      : [{ word: text.normalize('NFC').slice(word.index, word.index + word[0].length), instead }]
  })
}
