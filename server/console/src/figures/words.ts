/** What the boards' pages work out of the server's figures. */
import type { components } from '@/api/schema'

export type Board = components['schemas']['FiguresView']
export type Measure = Board['measures'][number]
export type Line = Board['lines'][number]

export const BY = { month: '按月份', town: '按区镇', department: '按部门', matter: '按事项' } as const

/** As a table says it: a hidden count, a rate without enough cases, or the number. */
export function cellOf(measure: Pick<Measure, 'unit'>, value: number | null | undefined): string {
  if (value === null || value === undefined) return measure.unit === '%' || ['分钟', '天'].includes(measure.unit) ? '—' : '不显示'
  return value.toLocaleString()
}

/** The lines that say something about a measure: in time all of them, else those with a figure, the largest first, at most twelve. */
export function linesOf(board: Board, measure: Measure): Line[] {
  if (board.by === 'month') return board.lines
  const known = board.lines.filter((line) => line.id && line.values[measure.id] !== null && line.values[measure.id] !== 0)
  return [...known].sort((a, b) => (b.values[measure.id] ?? 0) - (a.values[measure.id] ?? 0)).slice(0, 12)
}

/** Is there anything of it to draw, cut this way? */
export function worth(board: Board, measure: Measure): boolean {
  return linesOf(board, measure).some((line) => line.values[measure.id] !== 0 && line.values[measure.id] !== null)
}
