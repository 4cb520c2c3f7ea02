/** What keeps Cordée from starting and a person can mend: its message is shown alone, without a stack. */
export class StartupProblem extends Error {
  override name = 'StartupProblem'
  readonly exitCode: number = 1
}

/** Nobody can sign in yet: by its exit code, the start command knows to ask for the first administrator. */
export class EmptyInstance extends StartupProblem {
  override readonly exitCode = 3
}
