import { reactRouter } from '@react-router/dev/vite'
import { defineConfig } from 'vite'

export default defineConfig({
  plugins: [reactRouter()],
  // One style sheet for the whole portal: it is small, and a phone on a weak network asks once.
  build: { cssCodeSplit: false, assetsInlineLimit: 0 },
})
