import { redirect } from 'react-router'
import { paperAnswer } from '../../display/paper.server.ts'
import { drawCertificate } from '../../features/certificate/certificate-paper.server.ts'
import type { Route } from './+types/certificate-paper'
import { ownCertificate } from './own-certificate.server.ts'
import { privately } from './private.ts'

/** The certificate as a file to print. */
export async function loader({ request }: Route.LoaderArgs): Promise<Response> {
  const certificate = await ownCertificate(request)
  if (certificate === null) throw redirect('/suivi/attestation')
  const paper = paperAnswer(await drawCertificate(certificate), 'attestation-d-heures')
  for (const [name, value] of Object.entries(privately)) paper.headers.set(name, value)
  return paper
}
