declare module '@adobe/structured-data-validator' {
  interface Issue {
    readonly severity: 'ERROR' | 'WARNING'
    readonly issueMessage: string
  }
  class Validator {
    /** Without the vocabulary of schema.org it checks what search engines ask. */
    constructor(vocabulary: null)
    validate(read: object): Promise<Issue[]>
  }

  export { Validator as default }
}

declare module 'doiuse/lib/DoIUse.js' {
  import type { Plugin } from 'postcss'

  class DoIUse implements Plugin {
    postcssPlugin: string
    constructor(options: {
      browsers: readonly string[]
      onFeatureUsage: (usage: { feature: string }) => void
    })
  }

  export { DoIUse as default }
}
