import { redirect } from 'react-router'
import { graphql } from '../../gql/holder/gql.ts'
import { askAsHolder } from '../../holder.server.ts'
import { whoIsInside } from './holder-space.server.ts'

const OwnCertificatePage = graphql(`
  query OwnCertificatePage {
    ownHoursCertificate {
      personName
      carrierName
      carrierPhone
      issuedOn
      first
      last
      workedMinutes
      trainedMinutes
      works {
        id
        employerName
        romeCode
        tradeLabel
        from
        to
        workedMinutes
        trainedMinutes
        months {
          month
          workedMinutes
          trainedMinutes
        }
      }
    }
  }
`)

/** The certificate of whoever is inside and said it is them; anybody else enters first. */
export async function ownCertificate(request: Request) {
  const inside = await whoIsInside(request)
  if (inside?.audience !== 'JOBSEEKER' || !inside.confirmed) throw redirect('/suivi')
  return (await askAsHolder(request, OwnCertificatePage, {})).ownHoursCertificate
}
