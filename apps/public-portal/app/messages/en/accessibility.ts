import type { Sentences } from '../catalogue.ts'
import type { accessibility as french } from '../fr/accessibility.ts'

export const accessibility: Sentences<typeof french> = {
  accessibility: {
    titles: {
      FULL: 'Accessibility: fully compliant',
      PARTIAL: 'Accessibility: partially compliant',
      NONE: 'Accessibility: not compliant',
    },
    lead: 'Everybody must be able to use this site.',
    stateTitle: 'State',
    states: {
      FULL: 'The site of {carrier} follows all the French accessibility rules (RGAA 4.1.2).',
      PARTIAL: 'The site of {carrier} follows part of the French accessibility rules (RGAA 4.1.2).',
      NONE: 'The site of {carrier} is not yet compliant with the French accessibility rules (RGAA 4.1.2).',
    },
    share:
      '{met, number} rules out of {applicable, number} are checked and followed: {percent, number}%. A rule that is not checked counts as one that is not followed.',
    audited:
      'We check by ourselves, with tools and by looking at the pages. No outside body has made the audit yet.',
    why: {
      audit:
        'Why “partially”? The rules we have checked are followed, but nobody from outside has verified it yet. We do not say “fully” of ourselves.',
      rules: 'Why “partially”? Some rules are not followed, or not checked yet. They are below.',
    },
    nothingKnown: 'We know of no content that cannot be used. Do you find one? Tell us.',
    madeTitle: 'How this statement is made',
    madeOn:
      'It is of {day}, the last day we looked at the pages. It is computed from the sheet of the 106 rules.',
    madeWithTitle: 'What the site is made of',
    madeWith: {
      html: 'HTML5, for what the pages say, and SVG, for drawings',
      css: 'CSS, for colours and layout',
      script: 'JavaScript, for more comfort: no page needs it',
      pdf: 'PDF, for posters, the follow-up and the certificate of hours to print: the page says the same',
    },
    environmentTitle: 'What we look with',
    environment: {
      phone: 'The Chromium browser, small: 320 and 360 points wide',
      computer: 'The Chromium browser, large: 1440 points wide, with a keyboard alone',
      noScript: 'With JavaScript, and without',
      reader: 'Not yet with a screen reader used by a person',
    },
    toolsTitle: 'With which tools',
    tools: {
      axe: 'axe-core, on each page, at each measure',
      nu: 'Nu Html Checker, for the form of the pages',
      lighthouse: 'Lighthouse, on the list and on a job',
      readability: 'A measure of the length of sentences (Kandel and Moles)',
    },
    pagesTitle: 'The pages checked',
    pages: {
      home: 'Home',
      list: 'List of jobs',
      position: 'A job',
      callback: 'Ask to be called',
      looking: 'I am looking for work here, its three steps',
      sent: 'The request sent',
      questions: 'Is it for me?',
      follow: 'Follow my request',
      alerts: 'Alerts',
      advisers: 'Advisers, and their space',
      companies: 'Companies, and their space',
      figures: 'Public figures',
      contact: 'Contact',
      legal: 'Legal notice, personal data, site map, this page',
    },
    write: 'Or write to <mail></mail>. Say which page, and what stops you.',
    failing: '{count, plural, one {1 rule not followed} other {# rules not followed}}',
    unchecked: '{count, plural, one {1 rule not checked yet} other {# rules not checked yet}}',
    doneTitle: 'What has been checked already',
    done: {
      script: 'Everything works without JavaScript, with a keyboard and on a small telephone.',
      automatic: 'A tool (axe) checks several pages at each change, and all of them when we measure.',
      contrast: 'Texts have an enhanced contrast (AAA, the highest level).',
      words: 'Sentences are short. Each acronym is explained.',
    },
    contactTitle: 'Does a page stop you?',
    contact:
      'Call <phone></phone>{hours, select, none {} other {, {hours}}}. We give you the information another way.',
    remedyTitle: 'No answer?',
    remedy:
      'You can write to the Défenseur des droits (the French ombudsman): Libre réponse 71120, 75342 Paris CEDEX 07, or call 09 69 39 00 00.',
  },
}
