import usual from './vitest.config.ts'

/** `pnpm prove [name]`: in full what the tests show in small. */
export default { ...usual, test: { ...usual.test, include: ['src/**/*.proof.ts'], maxWorkers: 1 } }
