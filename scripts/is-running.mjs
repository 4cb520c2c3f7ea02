import { existsSync, readFileSync } from 'node:fs'

/** Whether a process runs: one that has ended and waits to be reaped does not. */
export function isRunning(pid) {
  try {
    process.kill(pid, 0)
  } catch {
    return false
  }
  return !existsSync('/proc/self/stat') || !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
}
