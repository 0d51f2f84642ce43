import { describe, expect, it } from 'vitest'
import { languageFor } from '@/messages'
import { en } from '@/messages/en'
import { zhCN } from '@/messages/zh-CN'
import { zhHant } from '@/messages/zh-Hant'
import declared from '@/pages.json'

/** Path under src/ -> its text. */
const SOURCES = import.meta.glob<string>(['../src/**/*.{vue,ts}', '!../src/messages/**', '!../src/api/schema.d.ts'], { query: '?raw', import: 'default', eager: true })
const HAN = /\p{Script=Han}/u
const MARKS = /[：、，。；？！（）【】《》“”「」]/u

/** Every leaf with its way to it: “guide.form.copy”, “home.examples.0”. */
function leaves(table: unknown, way = ''): Map<string, unknown> {
  if (typeof table !== 'object' || table === null) return new Map([[way, table]])
  return new Map(Object.entries(table).flatMap(([key, inner]) => [...leaves(inner, way ? `${way}.${key}` : key)]))
}

const ORIGINAL = leaves(zhCN)
/** Sentences a function makes are looked at as well as fixed ones. */
const said = (leaf: unknown): string => (typeof leaf === 'function' ? String((leaf as (...all: unknown[]) => unknown)('A', 2, 3, 4)) : String(leaf))

describe.each([
  ['en', en],
  ['zh-Hant', zhHant],
])('in %s', (_, table) => {
  const words = leaves(table)

  it('every word of the interface is there, and nothing else', () => {
    expect([...words.keys()].sort()).toEqual([...ORIGINAL.keys()].sort())
  })

  it('what takes a number or a name takes it there too, and what is empty is empty only where the original is', () => {
    const strange = [...words].filter(([way, leaf]) => typeof leaf !== typeof ORIGINAL.get(way) || (said(leaf) === '' && said(ORIGINAL.get(way)) !== ''))
    expect(strange).toEqual([])
  })
})

it('English has Chinese only where the Chinese itself is meant', () => {
  const meant = /^(aloud\.|guide\.saysMany|halls\.(saidByCard|fromPosition|amap|tencent|baidu)|desk\.(ticketText|helperSessionHint))/
  const left = [...leaves(en)].filter(([way, leaf]) => !meant.test(way) && HAN.test(said(leaf))).map(([way]) => way)
  expect(left).toEqual([])
})

it('the traditional words are written in traditional characters', () => {
  const simplified = /[门码办这关时现话们说请网点]/u
  expect([...leaves(zhHant)].filter(([, leaf]) => simplified.test(said(leaf))).map(([way]) => way)).toEqual([])
})

it('the titles in pages.json are those of the messages', () => {
  const all = [...declared.pages, ...declared.subPackages.flatMap((one) => one.pages)]
  expect(Object.fromEntries(all.map(({ path, style }) => [path.split('/').at(-1), style.navigationBarTitleText]))).toEqual(zhCN.titles)
})

it('no page and no component has Chinese of its own', () => {
  // Names of places are content, filters.ts reads it; typeset.ts and report.ts are about the marks themselves.
  const content = ['halls/areas.ts', 'halls/filters.ts', 'halls/online.ts', 'text/typeset.ts', 'text/phones.ts', 'search/why.ts', 'search/voice.ts', 'help/speak.ts', 'help/at-home.ts', 'text/aloud.ts']
  const files = Object.entries(SOURCES).filter(([file]) => !content.includes(file.replace('../src/', '')))
  expect(files.length).toBeGreaterThan(80)
  const found = files.flatMap(([file, text]) => {
    const source = text.replace(/<style[\s\S]*?<\/style>/g, '').replace(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->/g, '')
    return source.split('\n').flatMap((line) => {
      const bare = line.replace(/(^|\s)\/\/ .*$/, '')
      return HAN.test(bare) || MARKS.test(bare) ? [`${file}: ${line.trim()}`] : []
    })
  })
  expect(found).toEqual([])
})

describe('the language at the start', () => {
  it.each([
    [null, 'zh-CN', 'zh-CN'],
    [null, 'zh_TW', 'zh-Hant'],
    [null, 'zh-Hant-HK', 'zh-Hant'],
    [null, 'en-US', 'en'],
    [null, 'ko-KR', 'en'],
    [null, '', 'zh-CN'],
    ['zh-CN', 'en-US', 'zh-CN'],
    ['en', 'zh-CN', 'en'],
    ['nonsense', 'zh-CN', 'zh-CN'],
  ])('chosen %s on a phone in %s is %s', (chosen, phones, expected) => {
    expect(languageFor(chosen, phones)).toBe(expected)
  })
})
