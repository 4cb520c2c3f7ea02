import { createBrowserRouter, type RouteObject } from 'react-router'
import { AppError } from './shell/app-error.tsx'
import { Frame } from './shell/frame.tsx'
import { NotFoundPage } from './shell/not-found.tsx'
import { PageError } from './shell/page-error.tsx'
import { Shell } from './shell/shell.tsx'

const pages: RouteObject[] = [
  { index: true, lazy: async () => ({ Component: (await import('./pages/today-page.tsx')).TodayPage }) },
  {
    path: 'marches',
    lazy: async () => ({ Component: (await import('./pages/contracts-page.tsx')).ContractsPage }),
  },
  {
    path: 'marches/nouveau',
    lazy: async () => ({ Component: (await import('./pages/new-contract-page.tsx')).NewContractPage }),
  },
  {
    path: 'marches/:id/:tab?',
    lazy: async () => ({ Component: (await import('./pages/contract-page.tsx')).ContractPage }),
  },
  {
    path: 'achats',
    lazy: async () => ({ Component: (await import('./pages/purchases-page.tsx')).PurchasesPage }),
  },
  { path: 'veille', lazy: async () => ({ Component: (await import('./pages/watch-page.tsx')).WatchPage }) },
  {
    path: 'veille/imports/:id',
    lazy: async () => ({ Component: (await import('./pages/import-page.tsx')).ImportPage }),
  },
  {
    path: 'personnes',
    lazy: async () => ({ Component: (await import('./pages/people-page.tsx')).PeoplePage }),
  },
  {
    path: 'personnes/:id',
    lazy: async () => ({ Component: (await import('./pages/person-page.tsx')).PersonPage }),
  },
  {
    path: 'personnes/:id/attestation',
    lazy: async () => ({ Component: (await import('./pages/certificate-page.tsx')).CertificatePage }),
  },
  {
    path: 'orientations',
    lazy: async () => ({ Component: (await import('./pages/referrals-page.tsx')).ReferralsPage }),
  },
  {
    path: 'opportunites',
    lazy: async () => ({ Component: (await import('./pages/opportunities-page.tsx')).OpportunitiesPage }),
  },
  {
    path: 'opportunites/:id',
    lazy: async () => ({ Component: (await import('./pages/opportunity-page.tsx')).OpportunityPage }),
  },
  { path: 'heures', lazy: async () => ({ Component: (await import('./pages/hours-page.tsx')).HoursPage }) },
  {
    path: 'organisations',
    lazy: async () => ({ Component: (await import('./pages/organisations-page.tsx')).OrganisationsPage }),
  },
  {
    path: 'organisations/:id',
    lazy: async () => ({ Component: (await import('./pages/organisation-page.tsx')).OrganisationPage }),
  },
  { path: 'a-faire', lazy: async () => ({ Component: (await import('./pages/tasks-page.tsx')).TasksPage }) },
  {
    path: 'messages',
    lazy: async () => ({ Component: (await import('./pages/messages-page.tsx')).MessagesPage }),
  },
  {
    path: 'presence',
    lazy: async () => ({ Component: (await import('./pages/service-page.tsx')).ServicePage }),
  },
  {
    path: 'confidentialite',
    lazy: async () => ({ Component: (await import('./pages/privacy-page.tsx')).PrivacyPage }),
  },
  {
    path: 'compte',
    lazy: async () => ({ Component: (await import('./pages/account-page.tsx')).AccountPage }),
  },
  {
    path: 'partenaires',
    lazy: async () => ({ Component: (await import('./pages/partners-page.tsx')).PartnersPage }),
  },
  {
    path: 'comptes',
    lazy: async () => ({ Component: (await import('./pages/accounts-page.tsx')).AccountsPage }),
  },
  {
    path: 'programme',
    lazy: async () => ({ Component: (await import('./pages/programme-page.tsx')).ProgrammePage }),
  },
  { path: 'temps', lazy: async () => ({ Component: (await import('./pages/time-page.tsx')).TimePage }) },
  {
    path: 'bilans',
    lazy: async () => ({ Component: (await import('./pages/reports-page.tsx')).ReportsPage }),
  },
  {
    path: 'bilans/:id',
    lazy: async () => ({ Component: (await import('./pages/report-page.tsx')).ReportPage }),
  },
  {
    path: 'agenda',
    lazy: async () => ({ Component: (await import('./pages/agenda-page.tsx')).AgendaPage }),
  },
  {
    path: 'personnel',
    lazy: async () => ({ Component: (await import('./pages/staffing-page.tsx')).StaffingPage }),
  },
  {
    path: 'situations',
    lazy: async () => ({ Component: (await import('./pages/outcomes-page.tsx')).OutcomesPage }),
  },
  {
    path: 'penalites',
    lazy: async () => ({ Component: (await import('./pages/penalties-page.tsx')).PenaltiesPage }),
  },
  {
    path: 'parametres',
    lazy: async () => ({ Component: (await import('./pages/policies-page.tsx')).PoliciesPage }),
  },
  {
    path: 'structure',
    lazy: async () => ({ Component: (await import('./pages/carrier-page.tsx')).CarrierPage }),
  },
  {
    path: 'cars',
    lazy: async () => ({ Component: (await import('./pages/bus-lines-page.tsx')).BusLinesPage }),
  },
  {
    path: 'historique',
    lazy: async () => ({ Component: (await import('./pages/history-page.tsx')).HistoryPage }),
  },
  {
    path: 'journal',
    lazy: async () => ({ Component: (await import('./pages/journal-page.tsx')).JournalPage }),
  },
  { path: '*', element: <NotFoundPage /> },
]

export const createRouter = () =>
  createBrowserRouter([
    {
      element: <Frame />,
      errorElement: <AppError />,
      hydrateFallbackElement: <div aria-busy="true" />,
      children: [
        {
          path: 'connexion',
          lazy: async () => ({ Component: (await import('./pages/sign-in-page.tsx')).SignInPage }),
        },
        {
          path: 'mot-de-passe/:token',
          lazy: async () => ({ Component: (await import('./pages/password-page.tsx')).PasswordPage }),
        },
        { element: <Shell />, children: [{ errorElement: <PageError />, children: pages }] },
      ],
    },
  ])
