import { readFileSync, writeFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { chromium } from '@playwright/test'
import { visitEveryPage } from '../every-page.ts'
import startInstance from '../instance.ts'
import config from '../playwright.config.ts'
import { axe } from './axe.ts'
import { type Finding, withTable } from './finding.ts'
import { lighthouseOf } from './lighthouse.ts'
import { load } from './load.ts'
import { nu } from './nu.ts'
import { screens } from './screens.ts'
import { structure } from './structure.ts'
import { weight } from './weight.ts'
import { workspace } from './workspace.ts'

/** `pnpm quality [axe screens structure nu weight lighthouse load workspace] [--screen=NAME] [--running] [--write]`: what both portals must show, in one table. */
const asked = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const wants = (check: string) => asked.length === 0 || asked.includes(check)
const option = (name: string) => process.argv.includes(`--${name}`)
const value = (name: string) => process.argv.find((word) => word.startsWith(`--${name}=`))?.split('=')[1]
const report = new URL('../../docs/quality.md', import.meta.url)
const DEBUGGING_PORT = 9_555
const measured = ['list', 'position']
const mixed = [
  'home',
  'list',
  'list without a car',
  'position',
  'position from home',
  'how it works',
  'looking for work',
  'figures',
]

let leave = async () => {}
const stop = option('running') ? async () => {} : await startInstance()
const launch = config.use?.launchOptions
const browser = await chromium.launch({
  ...launch,
  args: [...(launch?.args ?? []), `--remote-debugging-port=${DEBUGGING_PORT}`],
})
try {
  const findings: Finding[] = []
  const add = (...more: readonly Finding[]) => {
    findings.push(...more)
    for (const { what, found, kept, details } of more) {
      console.log(`${kept ? '✓' : '✗'} ${what}: ${found}`)
      for (const detail of details) console.log(`    ${detail}`)
    }
  }
  if (wants('workspace')) add(await workspace(browser, value('screen')))
  if (asked.length !== 1 || !wants('workspace')) {
    const visitors = await visitEveryPage(browser)
    leave = visitors.leave
    const named = (names: readonly string[]) => visitors.pages.filter(({ name }) => names.includes(name))
    if (wants('axe')) add(await axe(visitors))
    if (wants('screens')) add(...(await screens(visitors)))
    if (wants('structure')) add(await structure(visitors))
    if (wants('nu')) add(await nu(visitors))
    if (wants('weight')) add(...(await weight(browser, named(['home', ...measured]))))
    if (wants('lighthouse')) for (const page of named(measured)) add(await lighthouseOf(DEBUGGING_PORT, page))
    if (wants('load')) add(await load(named(mixed)))
  }
  const conditions = `Measured on ${new Date().toISOString().slice(0, 10)}, Node ${process.version}, Chromium ${browser.version()}, everything on one machine of 2 cores, load ${loadavg()[0]?.toFixed(1)} at the end.`
  if (option('write')) writeFileSync(report, withTable(readFileSync(report, 'utf8'), conditions, findings))
  console.log(conditions)
  process.exitCode = findings.every(({ kept }) => kept) ? 0 : 1
} finally {
  await leave()
  await browser.close()
  await stop()
}
