import type { Route } from './+types/provider-return'
import { comeBack } from './provider.server.ts'

export const loader = ({ request }: Route.LoaderArgs) => comeBack(request)
