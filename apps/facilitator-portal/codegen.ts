import { copyFileSync, mkdirSync } from 'node:fs'
import type { CodegenConfig } from '@graphql-codegen/cli'
import { addTypenameSelectionDocumentTransform } from '@graphql-codegen/client-preset'

const trusted = '../api/trusted-documents'

/** The door knows these documents by their hash and takes no other. */
const handOver = () => {
  mkdirSync(trusted, { recursive: true })
  copyFileSync('src/gql/persisted-documents.json', `${trusted}/facilitator.json`)
}

const config: CodegenConfig = {
  schema: '../api/schema/facilitator.graphql',
  documents: ['src/**/*.tsx', 'src/**/*.ts', '!src/gql/**'],
  ignoreNoDocuments: true,
  generates: {
    'src/gql/': {
      preset: 'client',
      presetConfig: {
        fragmentMasking: { unmaskFunctionName: 'readFragment' },
        persistedDocuments: { hashAlgorithm: 'sha256' },
      },
      documentTransforms: [addTypenameSelectionDocumentTransform],
      config: {
        useTypeImports: true,
        enumsAsTypes: true,
        strictScalars: true,
        scalars: {
          Uuid: 'string',
          DateTime: 'string',
          Day: { input: 'string', output: '@cordee/domain/kernel/day#Day' },
          Month: { input: 'string', output: '@cordee/domain/kernel/day#Month' },
          Minutes: { input: 'number', output: '@cordee/domain/kernel/minutes#Minutes' },
          Cents: { input: 'number', output: '@cordee/domain/kernel/money#Cents' },
          BasisPoints: { input: 'number', output: '@cordee/domain/kernel/ratio#BasisPoints' },
        },
      },
    },
    'src/gql/possible-types.ts': { plugins: ['fragment-matcher'], config: { useExplicitTyping: true } },
  },
  hooks: { afterAllFileWrite: [handOver] },
}

export default config
