import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { directDocuments, frenchOnly } from './vite-plugins.ts'

export default defineConfig({
  base: '/',
  plugins: [directDocuments(), frenchOnly(), react()],
  build: {
    target: 'es2023',
    // The policy is `default-src 'self'`: nothing is written into the page or into a style sheet as data.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
  },
})
