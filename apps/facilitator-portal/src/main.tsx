import '@cordee/ui/base.css'
import '@cordee/ui/fonts.css'
import '@cordee/ui/tokens.css'
import { ApolloProvider } from '@apollo/client/react'
import { StrictMode } from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { createRoot } from 'react-dom/client'
import { RouterProvider } from 'react-router/dom'
import { IntlProvider } from 'use-intl'
import { createApolloClient } from './apollo-client.ts'
import { fr } from './messages/fr.ts'
import { createRouter } from './routes.tsx'
import { applyChosenTheme } from './shell/theme.ts'

applyChosenTheme()

const root = document.getElementById('root')
if (root === null) throw new Error('The page has no root')

createRoot(root).render(
  <StrictMode>
    <IntlProvider locale="fr" messages={fr} timeZone="Europe/Paris">
      <I18nProvider locale="fr-FR">
        <ApolloProvider client={createApolloClient()}>
          <RouterProvider router={createRouter()} />
        </ApolloProvider>
      </I18nProvider>
    </IntlProvider>
  </StrictMode>,
)
