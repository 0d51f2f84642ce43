// A compiled mini-program folder becomes one page that a browser can open:
//   node build.mjs <compiled folder> <output folder> <origin of the API that was compiled in>
import { cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { MiniProgram } from './compile.mjs'
import { wechatNames } from './names.mjs'

const here = fileURLToPath(new URL('.', import.meta.url))
const [root, out, api] = process.argv.slice(2)
if (!api) throw new Error('node build.mjs <compiled folder> <output folder> <api origin>')

const program = new MiniProgram(resolve(root))
program.read()
const { app, parts } = program
const script = (path) => JSON.stringify(`phone:${path}`)

// A phone runs these scripts as CommonJS, whatever a package.json above their folder says of its own.
const asOnAPhone = {
  name: 'as-on-a-phone',
  setup(bundler) {
    const named = (path) => ({ path: path.endsWith('.js') ? path : `${path}.js`, namespace: 'phone' })
    bundler.onResolve({ filter: /^phone:/ }, ({ path }) => named(path.slice('phone:'.length)))
    bundler.onResolve({ filter: /^\.{0,2}\//, namespace: 'phone' }, ({ path, importer }) => named(join(path.startsWith('/') ? '' : dirname(importer), path)))
    bundler.onLoad({ filter: /.*/, namespace: 'phone' }, ({ path }) => ({ contents: readFileSync(join(program.root, path)), loader: 'js' }))
  },
}

// The application's script comes first, as on a phone; the pages and components register themselves when they are loaded.
const entry = `
import { start } from ${JSON.stringify(join(here, 'runtime/start.js'))}
const templates = ${program.templates()}
start({
  app: ${JSON.stringify(app)},
  names: ${JSON.stringify(wechatNames())},
  templates,
  load: () => require(${script('app')}),
  parts: [${[...parts].map(([path, config]) => `[${JSON.stringify(path)}, ${JSON.stringify(config)}, () => require(${script(path)})]`).join(',\n')}],
})`

mkdirSync(out, { recursive: true })
await build({
  stdin: { contents: entry, resolveDir: here, sourcefile: 'entry.js' },
  bundle: true,
  charset: 'utf8',
  target: 'es2022',
  nodePaths: [join(here, 'node_modules')],
  define: { global: 'globalThis', __API__: JSON.stringify(new URL(api).origin), 'process.env.NODE_ENV': '"production"' },
  plugins: [asOnAPhone],
  outfile: join(out, 'index.js'),
  logLevel: 'warning',
})
for (const picture of readdirSync(program.root, { recursive: true }).filter((name) => /\.(png|jpe?g|gif|svg|webp)$/.test(name))) {
  cpSync(join(program.root, picture), join(out, picture))
}
writeFileSync(join(out, 'index.css'), program.styles(join(here, 'runtime/phone.css')))
writeFileSync(
  join(out, 'index.html'),
  `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<title>mini-program</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="index.css">
<body></body>
<script src="index.js"></script>
</html>
`,
)
