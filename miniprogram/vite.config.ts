import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { defineConfig, loadEnv, type Plugin } from 'vite'
import uniPlugin from '@dcloudio/vite-plugin-uni'

// The plugin's CommonJS default is nested one level deeper under "type": "module".
const uni = (uniPlugin as unknown as { default?: typeof uniPlugin }).default ?? uniPlugin

/** WeChat names the ARIA role `aria-role`; a browser wants `role`. The pages say `role`, and the WeChat build is given its own word. */
const weChatRoles: Plugin = {
  name: 'wechat-roles',
  enforce: 'pre',
  transform: (code, id) =>
    process.env.UNI_PLATFORM === 'mp-weixin' && id.endsWith('.vue') ? code.replace(/(\s:?)role="/g, '$1aria-role="') : null,
}

/** Three seconds after the start the framework has WeChat fetch a picture from its vendor; the resident's phone asks nobody but us. */
const noVendorPicture: Plugin = {
  name: 'no-vendor-picture',
  enforce: 'pre',
  transform(code, id) {
    if (!id.includes('uni-mp-weixin/dist/uni.mp.esm.js')) return null
    const asked = 'isFunction(wx.preloadAssets)'
    if (!code.includes(asked)) this.error('框架里预载图片的写法变了，请重新核对')
    return code.replace(asked, 'false')
  },
}

/** A mini-program has no origin of its own: built without the server's address it opens and can ask nothing. */
const serverNamed: Plugin = {
  name: 'server-named',
  apply: 'build',
  configResolved({ mode }) {
    if (process.env.UNI_PLATFORM === 'mp-weixin' && !apiBase(mode)) {
      console.warn('没有设置 VITE_API_BASE：这个小程序包连不上服务器，只能用来检查编译。见 README.md')
    }
  },
}

/** shell/sw.js with the names of all files of the H5 build: what has to lie on the phone for the pages to open without a network. */
const keptShell: Plugin = {
  name: 'kept-shell',
  apply: 'build',
  enforce: 'post',
  generateBundle(_, bundle) {
    if (process.env.UNI_PLATFORM !== 'h5') return
    const files = Object.keys(bundle).filter((name) => /^(assets|static)\//.test(name)).sort()
    const source = readFileSync(new URL('./shell/sw.js', import.meta.url), 'utf8')
    const version = createHash('sha256').update(files.join('\n') + source).digest('hex').slice(0, 12)
    this.emitFile({ type: 'asset', fileName: 'sw.js', source: source.replace('__FILES__', JSON.stringify(files)).replace('__VERSION__', version) })
  },
}

// In development the H5 page and the API must look like one origin, as they do behind the server.
const api = process.env.DOORPLATE_API ?? 'http://127.0.0.1:8000'

// Written in as a plain value: left to itself, Vite puts its whole environment, with the path of this folder, into the client.
const named = (mode: string, name: string): string => loadEnv(mode, process.cwd(), 'VITE_')[name] ?? ''
const apiBase = (mode: string): string => named(mode, 'VITE_API_BASE')

/** Pages share most of their parts: a file for each part would be some thirty round trips before the first page can be used. */
const SHARED_BY = 3
const whatPagesShare = (id: string, { getModuleInfo }: { getModuleInfo: (id: string) => { importers: readonly string[] } | null }): string | undefined => {
  if (!/\/src\/(components|api|state|guide|text|halls|help|search|mine|icons|scan)\//.test(id)) return undefined
  const part = id.replace(/\?.*$/, '') // a component's styles go where it goes
  return (getModuleInfo(part)?.importers.length ?? 0) >= SHARED_BY ? 'shared' : undefined
}

export default defineConfig(({ mode }) => ({
  base: './',
  define: {
    'import.meta.env.VITE_API_BASE': JSON.stringify(apiBase(mode)),
    'import.meta.env.VITE_MAP_TILES': JSON.stringify(named(mode, 'VITE_MAP_TILES')),
    'import.meta.env.VITE_MAP_CREDIT': JSON.stringify(named(mode, 'VITE_MAP_CREDIT')),
  },
  plugins: [weChatRoles, noVendorPicture, serverNamed, uni(), keptShell],
  server: { host: '127.0.0.1', proxy: { '/api': api, '/d': api } },
  build: {
    reportCompressedSize: false,
    ...(process.env.UNI_PLATFORM === 'h5' ? { rollupOptions: { output: { manualChunks: whatPagesShare } } } : {}),
  },
}))
