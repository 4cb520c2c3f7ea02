import { expect, test } from 'vitest'
import { acceptPassword, passwordBits } from './password-rule.ts'

const answer = (password: string) => {
  const accepted = acceptPassword(password, 'anne.rochas@exemple.fr')
  return accepted.ok ? 'accepted' : accepted.error.code
}

test.each([
  ['cheval lampe fougere quatre', 'accepted'],
  ['Tr8!uvc#2mQx', 'accepted'],
  ['12345678901234567890', 'PASSWORD_TOO_WEAK'],
  ['aaaaaaaaaaaaaaaaaaaaaa', 'PASSWORD_TOO_WEAK'],
  ['Tr8!uvc#2m', 'PASSWORD_TOO_WEAK'],
  ['', 'PASSWORD_TOO_WEAK'],
  ['Anne.Rochas-2026-Oisans', 'PASSWORD_IS_ADDRESS'],
])('« %s » is %s', (password, verdict) => expect(answer(password)).toBe(verdict))

test('bits grow with length and with kinds of signs', () => {
  expect(passwordBits('acegikmo')).toBe(37)
  expect(passwordBits('aCegikmo')).toBeGreaterThan(passwordBits('acegikmo'))
  expect(passwordBits('acegikmoqs')).toBeGreaterThan(passwordBits('acegikmo'))
})
