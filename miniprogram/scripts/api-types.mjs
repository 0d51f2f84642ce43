// openapi.json -> src/api/schema.d.ts.
//   npm run api                                     from the committed document
//   npm run api -- http://127.0.0.1:8000            takes the document of a running server first
//   npm run check:api                               writes nothing, fails when types and document differ
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import openapiTS, { astToString } from 'openapi-typescript'

const source = fileURLToPath(new URL('../openapi.json', import.meta.url))
const target = fileURLToPath(new URL('../src/api/schema.d.ts', import.meta.url))
const header = '// Generated from openapi.json by `npm run api`. Do not edit.\n\n'
const server = process.argv.find((argument) => argument.startsWith('http'))

if (server) {
  const answer = await fetch(new URL('/api/v1/openapi.json', server))
  if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`)
  writeFileSync(source, `${JSON.stringify(await answer.json(), null, 2)}\n`)
}
// A field with a default may be left out of what we send.
const options = { defaultNonNullable: false }
const text = header + astToString(await openapiTS(JSON.parse(readFileSync(source, 'utf8')), options))
if (!process.argv.includes('--check')) writeFileSync(target, text)
else if (readFileSync(target, 'utf8') !== text) {
  console.error('src/api/schema.d.ts 与 openapi.json 不一致：请运行 npm run api')
  process.exit(1)
}
