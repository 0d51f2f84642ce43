import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'

export const alias = {
  '@': fileURLToPath(new URL('./src', import.meta.url)),
  // All ends of a call in a browser run the same code; it lives with the client.
  '@mesh': fileURLToPath(new URL('../../miniprogram/src/help/mesh.ts', import.meta.url)),
  '@peer': fileURLToPath(new URL('../../miniprogram/src/help/peer.ts', import.meta.url)),
}

export default defineConfig({
  base: '/console/',
  plugins: [vue()],
  resolve: { alias },
  build: { outDir: 'dist', chunkSizeWarningLimit: 1200 },
  server: { proxy: { '/api': 'http://127.0.0.1:8000' } },
})
