/** « 04 65 71 12 34 »: in pairs that do not part; other forms stay as they came. */
export const formatPhone = (phone: string): string => {
  const national = phone.replace(/[^\d+]/g, '').replace(/^\+33/, '0')
  return /^0\d{9}$/.test(national) ? (national.match(/\d{2}/g) ?? []).join('\u00a0') : phone
}
