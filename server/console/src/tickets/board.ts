/** 看板: states grouped into the stages that a dispatcher thinks in, and where the keyboard stands among the cards. */
import type { components } from '@/api/schema'
import type { Row, Status } from './words'

export type BoardColumn = components['schemas']['BoardColumnView']

export interface Stage {
  id: string
  name: string
  states: Status[]
  /** What somebody has to do with a card that stands here. */
  next: string
}

export interface Column extends Stage {
  total: number
  late: number
  rows: Row[]
}

export const STAGES: Stage[] = [
  { id: 'lodged', name: '待受理', states: ['lodged'], next: '受理' },
  { id: 'dispatch', name: '待派发', states: ['accepted', 'returned'], next: '派给部门' },
  { id: 'sign', name: '待签收', states: ['dispatched', 'reopened'], next: '等部门签收' },
  { id: 'work', name: '办理中', states: ['signed', 'working'], next: '部门办理' },
  { id: 'wait', name: '暂停', states: ['waiting', 'suspended'], next: '等补充' },
  { id: 'confirm', name: '待确认', states: ['confirming'], next: '等群众确认' },
]
export const OVER: Stage = { id: 'over', name: '已结束', states: ['closed', 'ended'], next: '' }

/** The server's twelve columns as stages: late ones first, then the nearest deadline, then whoever came first. */
export function grouped(found: readonly BoardColumn[], stages: readonly Stage[]): Column[] {
  return stages.map((stage) => {
    const columns = found.filter((column) => stage.states.includes(column.status))
    return {
      ...stage,
      total: columns.reduce((sum, column) => sum + column.total, 0),
      late: columns.reduce((sum, column) => sum + column.late, 0),
      rows: columns.flatMap((column) => column.items).sort(stage.id === OVER.id ? newest : urgent),
    }
  })
}

const due = (row: Row): string => row.answer_due_at ?? row.close_due_at ?? '9999'
const urgent = (a: Row, b: Row): number => Number(b.late) - Number(a.late) || due(a).localeCompare(due(b)) || a.created_at.localeCompare(b.created_at)
const newest = (a: Row, b: Row): number => b.created_at.localeCompare(a.created_at)

export interface Place {
  column: number
  row: number
}

/** Where j, k, h, l and the arrows lead from here; null: the key means nothing, or there is nowhere to go. */
export function moved(from: Place | null, key: string, columns: readonly { rows: readonly unknown[] }[]): Place | null {
  const filled = columns.map((column, i) => ({ i, size: column.rows.length })).filter((column) => column.size)
  if (!filled.length || !STEPS[key]) return null
  if (!from || !columns[from.column]?.rows.length) return { column: filled[0]!.i, row: 0 }
  const [across, down] = STEPS[key]
  if (down) return { column: from.column, row: within(from.row + down, columns[from.column]!.rows.length) }
  const at = filled.findIndex((column) => column.i === from.column)
  const to = filled[within(at + across, filled.length)]!
  return { column: to.i, row: within(from.row, to.size) }
}

const STEPS: Record<string, [number, number]> = { j: [0, 1], ArrowDown: [0, 1], k: [0, -1], ArrowUp: [0, -1], h: [-1, 0], ArrowLeft: [-1, 0], l: [1, 0], ArrowRight: [1, 0] }
const within = (at: number, size: number): number => Math.max(0, Math.min(size - 1, at))

/** May a key be a command now? Not while somebody writes, nor under a dialog. */
export function freeKey(event: Pick<KeyboardEvent, 'ctrlKey' | 'metaKey' | 'altKey' | 'target'>, dialog: boolean): boolean {
  if (dialog || event.ctrlKey || event.metaKey || event.altKey) return false
  const target = event.target as { tagName?: string; isContentEditable?: boolean } | null
  return !/^(INPUT|TEXTAREA|SELECT)$/.test(target?.tagName ?? '') && !target?.isContentEditable
}

export const SHORTCUTS = [
  ['j / k 或 ↓ ↑', '下一张、上一张'],
  ['h / l 或 ← →', '左一列、右一列'],
  ['Enter', '打开'],
  ['x', '选中或取消，批量派发用'],
  ['d', '派发选中的（没选就派发这一张）'],
  ['v', '看板和列表互换'],
  ['/', '查编号'],
  ['?', '看这张表'],
] as const
