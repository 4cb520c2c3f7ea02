/** Letters without their case and accents, so that « Matheysine » is found by « mathe ». */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
