// Measures what a phone downloads before the home page can be used, and refuses growth past the budget.
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { refuseMachinePaths } from './machine-paths.mjs'

const root = fileURLToPath(new URL('../dist/build/h5', import.meta.url))
const BUDGET_KB = 200

if (!existsSync(join(root, 'index.html'))) {
  console.error('没有构建结果：请先运行 npm run build:h5')
  process.exit(1)
}
refuseMachinePaths(
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name)),
)

const zipped = (path) => gzipSync(readFileSync(join(root, path))).length / 1024
const page = readFileSync(join(root, 'index.html'), 'utf8')
const named = [...page.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.(?:js|css))"/g)].map((found) => found[1])
if (!named.some((path) => path.endsWith('.js'))) throw new Error('index.html 里没有找到脚本')

// The home page's own chunk and what it imports are loaded before it is usable, though index.html does not name them.
const assets = readdirSync(join(root, 'assets'))
const wanted = new Set(named)
const queue = [...named, ...assets.filter((file) => /^pages-home-home\./.test(file)).map((file) => `assets/${file}`)]
while (queue.length) {
  const path = queue.pop()
  wanted.add(path)
  if (!path.endsWith('.js')) continue
  const source = readFileSync(join(root, path), 'utf8')
  for (const [, file] of source.matchAll(/(?:from|^import|;import)\s*"\.\/([^"]+\.js)"/g)) {
    if (!wanted.has(`assets/${file}`)) queue.push(`assets/${file}`)
  }
}
let scripts = 0
let styles = 0
for (const path of wanted) {
  const size = zipped(path)
  if (path.endsWith('.js')) scripts += size
  else styles += size
}
console.log(`首页可用前：脚本 ${scripts.toFixed(1)} KB，样式 ${styles.toFixed(1)} KB（gzip），共 ${wanted.size} 个文件`)
if (scripts > BUDGET_KB) {
  console.error(`脚本超过 ${BUDGET_KB} KB`)
  process.exit(1)
}
