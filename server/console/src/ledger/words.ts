/** Words and small reckonings of the ledger's pages. */
import type { components } from '@/api/schema'

export type Item = components['schemas']['LedgerItemView']
export type Detail = components['schemas']['LedgerDetailView']
export type Case = components['schemas']['LedgerCaseView']
export type CaseBody = components['schemas']['CaseBody']
export type Move = components['schemas']['LedgerMoveBody']['move']

export const FAMILIES = { search: '查不到或没把握', outside: '范围外的需求', fact: '信息有误', list: '清单和窗口不一致', service: '办得不好', overdue: '过了复核期限', idea: '意见建议' } as const

export const STATES = {
  new: { word: '新', type: 'danger' },
  claimed: { word: '已认领', type: 'warning' },
  working: { word: '处理中', type: 'warning' },
  verifying: { word: '待验证', type: 'primary' },
  closed: { word: '已关闭', type: 'success' },
  dropped: { word: '不处理', type: 'info' },
  merged: { word: '已合并', type: 'info' },
} as const

export const MOVES: Record<Move, { word: string; needsSay: boolean; hint: string }> = {
  claim: { word: '我来认领', needsSay: false, hint: '' },
  start: { word: '开始处理', needsSay: false, hint: '' },
  mended: { word: '改好了，去验证', needsSay: false, hint: '' },
  back: { word: '还没改好', needsSay: true, hint: '还差什么' },
  close: { word: '验证并关闭', needsSay: false, hint: '怎么改的（会记在台账里）' },
  drop: { word: '不处理', needsSay: true, hint: '为什么不处理，如：核实后信息没有错' },
  reopen: { word: '重新打开', needsSay: true, hint: '为什么重新打开' },
}

/** The next thing to do, and the rest, of what the server says is possible. */
export function steps(moves: readonly string[]): { first: Move | null; others: Move[] } {
  const order: Move[] = ['close', 'mended', 'start', 'claim', 'reopen', 'back', 'drop']
  const possible = order.filter((move) => moves.includes(move))
  const ahead = possible.filter((move) => ['close', 'mended', 'start', 'claim'].includes(move))
  const first = moves.includes('close') ? 'close' : moves.includes('start') && !moves.includes('close') ? (moves.includes('claim') ? 'claim' : 'start') : (ahead[0] ?? null)
  return { first, others: possible.filter((move) => move !== first) }
}

/** Why it cannot be closed yet; empty: it can. */
export function lacking(item: Pick<Detail, 'cases' | 'needs_case'>, say: string): string {
  if (item.cases.some((one) => one.passed === false)) return '还有用例没通过'
  if (item.cases.length) return ''
  if (item.needs_case) return '先加一个用例，证明真的改好了'
  return say.trim().length >= 10 ? '' : '写明怎么落实的（至少 10 个字），或加一个用例'
}

export function peopleOf(item: Pick<Item, 'people' | 'times'>, least: number): string {
  if (item.times === null) return `不到 ${least} 人`
  return item.people ? `${item.people} 人，${item.times} 次` : `${item.times} 次`
}

/** What of a case's form is sent: only what its kind asks for. */
export function bodyOf(form: { kind: CaseBody['kind']; matter: string; words: string; within: number; answers: Record<string, unknown>; expects: 'gives' | 'lacks' | 'verdict'; material: string; verdict: string; says: boolean; text: string }): CaseBody {
  const base = { kind: form.kind, matter: form.matter } as CaseBody
  if (form.kind === 'query') return { ...base, words: form.words.trim(), within: form.within }
  if (form.kind === 'guide') return { ...base, [form.says ? 'says' : 'unsaid']: form.text.trim() }
  if (form.kind === 'fresh') return base
  const answers = Object.fromEntries(Object.entries(form.answers).filter(([, value]) => value !== '' && value !== null && value !== undefined && !(Array.isArray(value) && !value.length)))
  return { ...base, answers: answers as CaseBody['answers'], [form.expects]: form.expects === 'verdict' ? form.verdict : form.material }
}

/** Two more ways in which it was said, beside the one that the title is made of. */
export function alsoSaid(item: Pick<Item, 'words' | 'title'>): string[] {
  return item.words.filter((word) => !item.title.includes(word)).slice(0, 2).map((word) => `“${word}”`)
}

/** What a page is about, as a suggestion takes it along. */
export function aboutOf(page: unknown, params: Record<string, unknown>): { matter?: string; plate?: string } {
  if (page === 'matter') return { matter: String(params.id) }
  if (page === 'plate') return { plate: String(params.code) }
  return {}
}
