import { pageVersionLabels } from '@cordee/domain/kernel/page-version'
import type { PageVersion } from '../gql/graphql.ts'

/** The versions in which people are written to, as the API names them. */
export const readerVersionLabels: Readonly<Record<PageVersion, string>> = {
  FR: pageVersionLabels.fr,
  SIMPLE: pageVersionLabels.simple,
  EN: pageVersionLabels.en,
}
