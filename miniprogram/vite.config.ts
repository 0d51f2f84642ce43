import { defineConfig } from 'vite'
import uniPlugin from '@dcloudio/vite-plugin-uni'

// The plugin's CommonJS default is nested one level deeper under "type": "module".
const uni = (uniPlugin as unknown as { default?: typeof uniPlugin }).default ?? uniPlugin

// In development the H5 page and the API must look like one origin, as they do behind the server.
const api = process.env.DOORPLATE_API ?? 'http://127.0.0.1:8000'

export default defineConfig({
  base: './',
  plugins: [uni()],
  server: { host: '127.0.0.1', proxy: { '/api': api, '/d': api } },
  build: { reportCompressedSize: false },
})
