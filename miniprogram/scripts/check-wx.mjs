// Lets WeChat's own compilers (wcc, wcsc) read the built mini-program: they refuse what a phone would refuse, with file, line and column.
import { createRequire } from 'node:module'
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { refuseMachinePaths } from './machine-paths.mjs'

const { wxmlToJs, wxssToJs } = createRequire(import.meta.url)('miniprogram-compiler')
const root = fileURLToPath(new URL('../dist/build/mp-weixin', import.meta.url))
const LIMIT_KB = 1536 // the main package's own limit, half a megabyte under WeChat's 2 MB

const filesIn = (folder) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesIn(join(folder, entry.name)) : [join(folder, entry.name)],
  )

if (!existsSync(join(root, 'app.json'))) {
  console.error('没有构建结果：请先运行 npm run build:mp-weixin')
  process.exit(1)
}
const files = filesIn(root)
const count = (ending) => files.filter((file) => file.endsWith(ending)).length
if (count('.wxml') === 0) throw new Error('构建结果里没有 wxml')

wxmlToJs(root)
wxssToJs(root)

if (files.some((file) => file.endsWith('.js') && readFileSync(file, 'utf8').includes('preloadAssets'))) {
  console.error('构建结果会向框架厂商的地址取图片（preloadAssets），见 vite.config.ts')
  process.exit(1)
}

refuseMachinePaths(files)

const bytes = files.reduce((sum, file) => sum + statSync(file).size, 0)
const biggest = files.map((file) => [statSync(file).size, relative(root, file)]).sort((a, b) => b[0] - a[0])[0]
console.log(
  `wcc ${count('.wxml')} 个 wxml、wcsc ${count('.wxss')} 个 wxss 通过；包 ${Math.round(bytes / 1024)} KB，最大 ${biggest[1]} ${Math.round(biggest[0] / 1024)} KB`,
)
if (bytes > LIMIT_KB * 1024) {
  console.error(`主包超过 ${LIMIT_KB} KB`)
  process.exit(1)
}
