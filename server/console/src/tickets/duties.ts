/** 职责图: a line as the form edits it, and what a change did. */
import type { components } from '@/api/schema'

export type Duty = components['schemas']['DutyRowView']
export type Change = components['schemas']['DutyChangeView']

export const ROUTES = { transfer: '转办', dispatch: '派发' } as const
const FIELDS = { name: '主题', words: '群众会说的词', lead: '主办', co: '协办', route: '方式' } as const

const shown = (name: string, value: unknown): string =>
  Array.isArray(value) ? value.join('、') || '（无）' : name === 'route' ? ROUTES[value as keyof typeof ROUTES] : String(value ?? '（无）')

/** "主办：城管 → 住建" for every field that differs; of words and helpers only what came and went. */
export function differences(change: Pick<Change, 'before' | 'after'>): string[] {
  const { before, after } = change
  if (!before || !after) return []
  return Object.entries(FIELDS).flatMap(([name, say]) => {
    const [was, is] = [before[name], after[name]]
    if (JSON.stringify(was) === JSON.stringify(is)) return []
    if (!Array.isArray(was) || !Array.isArray(is)) return [`${say}：${shown(name, was)} → ${shown(name, is)}`]
    const came = is.filter((one) => !was.includes(one)).map((one) => `＋${one}`)
    const went = was.filter((one) => !is.includes(one)).map((one) => `－${one}`)
    return came.length || went.length ? [`${say}：${[...came, ...went].join(' ')}`] : []
  })
}

/** Lines that hold the words somebody looks for, by name, word or department. */
export function matching(rows: readonly Duty[], text: string, department: string): Duty[] {
  const wanted = text.trim().toLowerCase()
  return rows.filter((row) => (!department || row.lead === department || row.co.includes(department)) && (!wanted || [row.name, row.topic, ...row.words].some((one) => one.toLowerCase().includes(wanted))))
}

/** Words as typed: by commas, bars, spaces or lines; each once. */
export const wordsOf = (typed: string): string[] => [...new Set(typed.split(/[|、，,\s]+/).filter(Boolean))]
