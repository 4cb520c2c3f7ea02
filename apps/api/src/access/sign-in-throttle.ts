/**
 * Seconds to wait before the next try, from the ages (in seconds) of the failures of the last hour, newest first.
 * Five free tries, then a minute, doubled at each failure up to a quarter of an hour.
 */
export const secondsToWait = (failureAges: readonly number[]): number => {
  const beyond = failureAges.length - 5
  if (beyond < 0) return 0
  const delay = Math.min(15 * 60, 60 * 2 ** beyond)
  return Math.max(0, delay - (failureAges[0] ?? delay))
}

export class SignInRefused extends Error {
  readonly waitSeconds: number

  constructor(waitSeconds: number) {
    super(
      waitSeconds > 0
        ? `Trop d’essais. Réessayez dans ${Math.ceil(waitSeconds / 60)} min, ou demandez un nouveau mot de passe.`
        : 'L’adresse ou le mot de passe ne correspond pas. Vérifiez les deux et réessayez.',
    )
    this.waitSeconds = waitSeconds
  }
}
