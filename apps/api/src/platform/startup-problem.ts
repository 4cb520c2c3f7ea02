/** What keeps Cordée from starting and a person can mend: its message is shown alone, without a stack. */
export class StartupProblem extends Error {
  override name = 'StartupProblem'
}
