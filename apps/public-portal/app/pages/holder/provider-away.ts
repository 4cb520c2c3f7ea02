import type { Route } from './+types/provider-away'
import { goToProvider } from './provider.server.ts'

export const loader = ({ request }: Route.LoaderArgs) => goToProvider(request)
