// openapi.json -> src/api/schema.d.ts. With --check it writes nothing and fails when the types no longer match the document.
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import openapiTS, { astToString } from 'openapi-typescript'

const source = new URL('../openapi.json', import.meta.url)
const target = fileURLToPath(new URL('../src/api/schema.d.ts', import.meta.url))
const header = '// Generated from openapi.json by `npm run api`. Do not edit.\n\n'

const text = header + astToString(await openapiTS(JSON.parse(readFileSync(source, 'utf8')), { defaultNonNullable: false }))
if (!process.argv.includes('--check')) writeFileSync(target, text)
else if (readFileSync(target, 'utf8') !== text) {
  console.error('src/api/schema.d.ts 与 openapi.json 不一致：请运行 npm run api')
  process.exit(1)
}
