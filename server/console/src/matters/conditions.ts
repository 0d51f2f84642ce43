/** Conditions in the plain form of the server (seeds/README.md): one key, which is a question, or all, any, not. */
export type Plain = Record<string, unknown>

export interface AskedQuestion {
  id: string
  text: string
  kind: string
  options?: { id: string; label: string }[]
}

export type Kind = 'is' | 'compare' | 'all' | 'any' | 'not'

export const TESTS: Record<string, { id: string; say: string }[]> = {
  number: [
    { id: 'at_least', say: '至少' },
    { id: 'at_most', say: '至多' },
    { id: 'over', say: '大于' },
    { id: 'under', say: '小于' },
  ],
  date: [
    { id: 'age_at_least', say: '满多少岁' },
    { id: 'age_under', say: '不满多少岁' },
    { id: 'days_over', say: '超过多少天前' },
    { id: 'days_at_most', say: '多少天以内' },
  ],
}

const onlyKey = (condition: Plain): string => Object.keys(condition)[0] ?? ''

export function kindOf(condition: Plain): Kind {
  const key = onlyKey(condition)
  if (key === 'all' || key === 'any' || key === 'not') return key
  const value = condition[key]
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? 'compare' : 'is'
}

export const questionOf = (condition: Plain): string => onlyKey(condition)
export const partsOf = (condition: Plain): Plain[] => (condition[onlyKey(condition)] as Plain[]) ?? []
export const innerOf = (condition: Plain): Plain => condition.not as Plain

export function optionsOf(condition: Plain): string[] {
  const value = condition[onlyKey(condition)]
  return Array.isArray(value) ? (value as string[]) : [String(value)]
}

export function testOf(condition: Plain): { test: string; value: number } {
  const [test, value] = Object.entries(condition[onlyKey(condition)] as Record<string, number>)[0] ?? ['at_least', 0]
  return { test, value }
}

export const choices = (question: AskedQuestion): { id: string; label: string }[] =>
  question.options?.length ? question.options : question.kind === 'yesno' ? [{ id: 'yes', label: '是' }, { id: 'no', label: '否' }] : []

export const is = (question: string, options: string[]): Plain => ({ [question]: options.length === 1 ? options[0] : options })
export const compare = (question: string, test: string, value: number): Plain => ({ [question]: { [test]: value } })

/** Of another kind. Options that the new kind cannot have go, and there are some to fill in where it needs them: a form that hides them could not be mended. */
export function ofKind<Q extends { kind: string; options?: unknown[] }>(question: Q, kind: string): Q {
  const chosen = ['single', 'multi']
  const kept = chosen.includes(question.kind) && question.options?.length ? question.options : ['a', 'b'].map((id) => ({ id, label: '', none: false }))
  return { ...question, kind, options: chosen.includes(kind) ? kept : [] }
}

/** The first condition that makes sense for a question: its first option, or its first comparison. */
export function firstAbout(question: AskedQuestion): Plain {
  const tests = TESTS[question.kind]
  if (tests) return compare(question.id, tests[0]!.id, question.kind === 'date' ? 18 : 1)
  return is(question.id, [choices(question)[0]?.id ?? 'yes'])
}

/** The same condition as another kind, keeping what was chosen. */
export function turned(condition: Plain, kind: Kind, questions: AskedQuestion[]): Plain {
  const first = questions[0] ? firstAbout(questions[0]) : condition
  if (kind === 'all' || kind === 'any') return { [kind]: kindOf(condition) === 'all' || kindOf(condition) === 'any' ? partsOf(condition) : [condition, first] }
  if (kind === 'not') return { not: kindOf(condition) === 'not' ? innerOf(condition) : condition }
  const within = kindOf(condition) === 'not' ? innerOf(condition) : kindOf(condition) === 'all' || kindOf(condition) === 'any' ? partsOf(condition)[0]! : condition
  return ['is', 'compare'].includes(kindOf(within)) ? within : first
}

/** In words, as the server says it. */
export function inWords(condition: Plain, questions: AskedQuestion[]): string {
  const kind = kindOf(condition)
  const named = (id: string): AskedQuestion | undefined => questions.find((question) => question.id === id)
  if (kind === 'all' || kind === 'any')
    return partsOf(condition)
      .map((part) => (kindOf(part) === (kind === 'all' ? 'any' : 'all') ? `（${inWords(part, questions)}）` : inWords(part, questions)))
      .join(kind === 'all' ? '，并且' : '，或者')
  if (kind === 'not') return `不是（${inWords(innerOf(condition), questions)}）`
  const question = named(questionOf(condition))
  const text = `“${question?.text ?? questionOf(condition)}”`
  if (kind === 'compare') {
    const { test, value } = testOf(condition)
    const say = Object.values(TESTS).flat().find((one) => one.id === test)?.say ?? test
    return `${text}${say.includes('多少') ? say.replace('多少', ` ${value} `) : `${say} ${value}`}`
  }
  const labels = Object.fromEntries((question ? choices(question) : []).map((option) => [option.id, option.label]))
  return `${text}选${optionsOf(condition).map((option) => `“${labels[option] ?? option}”`).join('或')}`
}
