import { copyFile, mkdir } from 'node:fs/promises'
import type { CodegenConfig } from '@graphql-codegen/cli'

const trustedDocuments = '../api/trusted-documents'

// Each door answers the documents listed in its file and nothing else.
async function handOverTrustedDocuments(): Promise<void> {
  await mkdir(trustedDocuments, { recursive: true })
  await copyFile('app/gql/persisted-documents.json', `${trustedDocuments}/public.json`)
  await copyFile('app/gql/holder/persisted-documents.json', `${trustedDocuments}/holder.json`)
}

const documentsOf = (schema: string, documents: string[]) => ({
  schema,
  documents,
  preset: 'client' as const,
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
      Uuid: 'string',
      Minutes: 'number',
      Cents: 'number',
      BasisPoints: 'number',
    },
  },
})

// What holders of a link see is asked in the folders named `holder`, of a schema of its own.
const config: CodegenConfig = {
  generates: {
    'app/gql/': documentsOf('../api/schema/public.graphql', [
      'app/**/*.{ts,tsx}',
      '!app/gql/**',
      '!app/*/holder/**',
      '!app/holder.server.ts',
    ]),
    'app/gql/holder/': documentsOf('../api/schema/holder.graphql', [
      'app/{pages,features}/holder/**/*.{ts,tsx}',
      'app/holder.server.ts',
    ]),
  },
  hooks: { afterAllFileWrite: handOverTrustedDocuments },
}

export default config
