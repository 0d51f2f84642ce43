import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'

/** Tests see what the H5 build sees: `#ifdef` blocks meant for WeChat only are left out, line numbers kept. */
const asH5: Plugin = {
  name: 'as-h5',
  enforce: 'pre',
  transform(code, id) {
    if (!id.includes('/src/')) return null
    return code.replace(/\/\/ #(?:ifdef MP-WEIXIN|ifndef H5)\n[\s\S]*?\/\/ #endif/g, (block) => block.replace(/[^\n]/g, ''))
  },
}

// Kept apart from vite.config.ts: logic is tested without the uni plugin.
export default defineConfig({
  plugins: [asH5],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  test: { include: ['tests/**/*.test.ts'], environment: 'node', css: true },
})
