import { copyFile, mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { CodegenConfig } from '@graphql-codegen/cli'

const trustedDocuments = '/tmp/pp/public.json'

// The public door answers the documents listed in this file and nothing else.
async function handOverTrustedDocuments(): Promise<void> {
  await mkdir(dirname(trustedDocuments), { recursive: true })
  await copyFile('app/gql/persisted-documents.json', trustedDocuments)
}

const config: CodegenConfig = {
  schema: '/tmp/pp/public.graphql',
  documents: ['app/**/*.{ts,tsx}', '!app/gql/**'],
  generates: {
    'app/gql/': {
      preset: 'client',
      presetConfig: {
        persistedDocuments: { hashAlgorithm: 'sha256' },
        fragmentMasking: { unmaskFunctionName: 'readFragment' },
      },
      config: {
        useTypeImports: true,
        enumsAsTypes: true,
        strictScalars: true,
        defaultScalarType: 'unknown',
        scalars: {
          Day: 'string',
          Month: 'string',
          DateTime: 'string',
          Minutes: 'number',
          Cents: 'number',
          BasisPoints: 'number',
        },
      },
    },
  },
  hooks: { afterAllFileWrite: handOverTrustedDocuments },
}

export default config
