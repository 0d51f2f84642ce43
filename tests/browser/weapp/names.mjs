// Every function that WeChat's own type definitions give to `wx`: a name among them that the runner lacks must fail loudly,
// and a name that is not among them must be as absent as on a phone.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

export function wechatNames() {
  const folder = dirname(createRequire(import.meta.url).resolve('miniprogram-api-typings/package.json'))
  const text = readFileSync(join(folder, 'types/wx/lib.wx.api.d.ts'), 'utf8')
  const start = text.indexOf('    interface Wx {')
  const end = text.slice(start + 20).search(/^ {4}(?:interface|type|declare) /m) // examples in its comments close braces as well
  const body = text.slice(start, end < 0 ? undefined : start + 20 + end)
  const names = [...new Set([...body.matchAll(/^ {8}([a-z]\w*)[<(]/gm)].map((found) => found[1]))]
  if (start < 0 || names.length < 300) throw new Error(`only ${names.length} names found in WeChat's type definitions`)
  return names
}
