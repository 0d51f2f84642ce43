const HAN = '\\p{Script=Han}'
const CLOSERS = '”’」』》】）%'
const FULL: Record<string, string> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！' }

// No look-behind: iPhones before iOS 16.4 refuse to compile it.
const MARK_AFTER_HAN = new RegExp(`([${HAN}${CLOSERS}])\\s*([,;:?!])[ \\t]*`, 'gu')
const MARK_BEFORE_HAN = new RegExp(`([,;?!])[ \\t]*(?=[${HAN}“‘「『《【（])`, 'gu')
const BRACKETS = new RegExp(`\\(([^()]*[${HAN}][^()]*)\\)`, 'gu')
const CLAUSE_END = new RegExp(`([${HAN}])\\.(?=\\s*$)`, 'gu')

/**
 * Sets Chinese text with full-width punctuation: content is typed by many hands, half of it with a Western keyboard.
 * Marks between digits or Latin letters (1,000; 9:00) and addresses (https://…) stay as they are.
 */
export function typeset(text: string): string {
  if (!/\p{Script=Han}/u.test(text) || text.includes('://')) return text
  return text
    .replace(BRACKETS, '（$1）')
    .replace(MARK_AFTER_HAN, (_, before: string, mark: string) => before + (FULL[mark] ?? mark))
    .replace(MARK_BEFORE_HAN, (_, mark: string) => FULL[mark] ?? mark)
    .replace(CLAUSE_END, '$1。')
}

/** Every string inside a JSON value, typeset; keys are left alone. */
export function typesetAll<T>(value: T): T {
  if (typeof value === 'string') return typeset(value) as T
  if (Array.isArray(value)) return value.map(typesetAll) as T
  if (value && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, typesetAll(inner)])) as T
  }
  return value
}
