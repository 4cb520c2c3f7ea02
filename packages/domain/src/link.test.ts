import { describe, expect, test } from 'vitest'
import { codeTries, type LinkFacts, linkState } from './access/link.ts'
import { audiencesOf } from './organisation/link-audience.ts'

const link = (facts: Partial<LinkFacts> = {}): LinkFacts => ({
  audience: 'COMPANY',
  expired: false,
  used: false,
  revoked: false,
  tries: 0,
  sameBrowser: false,
  ...facts,
})

describe('a link', () => {
  test.each<[string, Partial<LinkFacts>, string]>([
    ['sent by mail asks its code', {}, 'CODE_NEEDED'],
    ['opened in the browser that asked for it asks nothing', { sameBrowser: true }, 'OPEN'],
    ['used once is closed, even there', { used: true, sameBrowser: true }, 'CLOSED'],
    ['too old is closed', { expired: true, sameBrowser: true }, 'CLOSED'],
    ['taken back is closed', { revoked: true, sameBrowser: true }, 'CLOSED'],
    ['tried with too many codes is closed', { tries: codeTries }, 'CLOSED'],
    ['tried once too few still asks', { tries: codeTries - 1 }, 'CODE_NEEDED'],
    ['of a jobseeker opens, as often as they like', { audience: 'JOBSEEKER', used: true }, 'OPEN'],
    ['of a jobseeker taken back is closed', { audience: 'JOBSEEKER', revoked: true }, 'CLOSED'],
  ])('%s', (_name, facts, state) => {
    expect(linkState(link(facts))).toBe(state)
  })

  test('opens the spaces of what its organisation is', () => {
    expect(audiencesOf(['COMPANY', 'BUYER'])).toEqual(['COMPANY', 'BUYER'])
    expect(audiencesOf(['EI', 'ETT'])).toEqual(['COMPANY'])
    expect(audiencesOf(['MISSION_LOCALE'])).toEqual(['ADVISER'])
    expect(audiencesOf(['FUNDER', 'TRAINING_BODY', 'CARRIER'])).toEqual([])
  })
})
