// src/messages/zh-CN/*.ts -> src/messages/zh-Hant/*.ts, character by character as Taiwan writes them; the words stay those on the signs and forms here.
//   npm run words             writes them
//   npm run check:words       writes nothing, fails when they are not what zh-CN would become
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { join } from 'node:path'
import { Converter } from 'opencc-js'

const folder = fileURLToPath(new URL('../src/messages', import.meta.url))
const convert = Converter({ from: 'cn', to: 'tw' })
const header = '// Made from zh-CN by `npm run words`. Do not edit.\n'
/** Where the converter takes the wrong one of two characters. */
const MENDED = { 隻憑: '只憑' }
/** Said only where the language is not that of the content. */
const SAID = { "content: ''": "content: '事項、材料、地址等內容為官方簡體中文。'" }

function traditional(source) {
  let text = convert(source)
  for (const [from, to] of Object.entries(SAID)) text = text.replace(from, to)
  for (const [from, to] of Object.entries(MENDED)) text = text.replaceAll(from, to)
  return header + text.replaceAll('“', '「').replaceAll('”', '」').replaceAll('zh-CN', 'zh-Hant').replaceAll('zhCN', 'zhHant')
}

const wanted = [['zh-CN.ts', 'zh-Hant.ts'], ...readdirSync(join(folder, 'zh-CN')).map((file) => [`zh-CN/${file}`, `zh-Hant/${file}`])]
mkdirSync(join(folder, 'zh-Hant'), { recursive: true })
let stale = false
for (const [from, to] of wanted) {
  const text = traditional(readFileSync(join(folder, from), 'utf8'))
  const target = join(folder, to)
  if (!process.argv.includes('--check')) writeFileSync(target, text)
  else if (!existsSync(target) || readFileSync(target, 'utf8') !== text) {
    console.error(`src/messages/${to} 不是由 zh-CN 转换来的：请运行 npm run words`)
    stale = true
  }
}
if (stale) process.exit(1)
