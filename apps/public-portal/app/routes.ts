import { index, type RouteConfig, route } from '@react-router/dev/routes'

export default [
  index('pages/home-page.tsx'),
  route('opportunites', 'pages/opportunities-page.tsx'),
  route('opportunites/:slug', 'pages/opportunity-page.tsx'),
  route('opportunites/:slug/etre-rappele', 'pages/callback-page.tsx'),
  route('je-cherche', 'pages/looking-for-work-page.tsx'),
  route('demande-envoyee', 'pages/request-sent-page.tsx'),
  route('comment-ca-marche', 'pages/how-it-works-page.tsx'),
  route('est-ce-pour-moi', 'pages/is-it-for-me-page.tsx'),
  route('conseillers', 'pages/advisers-page.tsx'),
  route('entreprises', 'pages/companies-page.tsx'),
  route('accessibilite', 'pages/accessibility-page.tsx'),
  route('donnees-personnelles', 'pages/personal-data-page.tsx'),
  route('mentions-legales', 'pages/legal-notice-page.tsx'),
  route('plan-du-site', 'pages/site-map-page.tsx'),
  route('sitemap.xml', 'pages/sitemap.ts'),
  route('opportunites.atom', 'pages/atom.ts'),
  route('opportunites.json', 'pages/json-feed.ts'),
  route('robots.txt', 'pages/robots.ts'),
  route('*', 'pages/not-found-page.tsx'),
] satisfies RouteConfig
