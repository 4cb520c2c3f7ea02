import { pageVersionSentences } from '@cordee/domain/kernel/meanings'
import { builder } from './builder.ts'

export const PageVersionEnum = builder.enumType('PageVersion', {
  subGraphs: ['facilitator', 'holder', 'public'],
  description: 'La version des pages et des messages : français, « version simple », anglais.',
  values: {
    FR: { value: 'fr', description: pageVersionSentences.fr },
    SIMPLE: { value: 'simple', description: pageVersionSentences.simple },
    EN: { value: 'en', description: pageVersionSentences.en },
  } as const,
})
