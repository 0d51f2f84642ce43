/** 每一步要填什么: how a move is asked for, and where it is sent. Which moves are possible says the server. */
export type Field = 'say' | 'basis' | 'outcome' | 'days' | 'into' | 'department' | 'departments'
export type Path = 'moves' | 'coordination' | 'visits' | 'tasks' | 'tasks/done' | 'dispatch' | 'arbitrate'

export interface Move {
  name: string
  /** What the button says. */
  verb: string
  path: Path
  /** In the order in which they are asked; those with ? may stay empty. */
  fields: (Field | `${Field}?`)[]
  /** What it means, for the person who is about to do it. */
  about: string
  label?: string
  weight?: 'main' | 'careful'
}

const LIST: Move[] = [
  { name: 'accept', verb: '受理', path: 'coordination', fields: [], about: '', weight: 'main' },
  { name: 'dispatch', verb: '派发', path: 'dispatch', fields: ['department', 'departments?', 'say?'], about: '指定一个主办部门，需要时请别的部门协办。期限从派发时起算。', label: '给部门的话（可不写）', weight: 'main' },
  { name: 'arbitrate', verb: '裁定', path: 'arbitrate', fields: ['department', 'departments?', 'say'], about: '最终确定由谁主办，之后不能再退回；以后同类诉求会按这次裁定推荐。', label: '裁定理由', weight: 'main' },
  { name: 'sign', verb: '签收', path: 'moves', fields: [], about: '', weight: 'main' },
  { name: 'take', verb: '接手', path: 'moves', fields: [], about: '' },
  { name: 'start', verb: '开始办理', path: 'moves', fields: [], about: '', weight: 'main' },
  { name: 'resume', verb: '续办', path: 'moves', fields: ['say?'], about: '期限接着计算。', label: '说明（可不写）', weight: 'main' },
  { name: 'assisted', verb: '协办办完了', path: 'tasks/done', fields: ['say'], about: '只说你们这一部分，主办部门据此答复。', label: '你们办了什么', weight: 'main' },
  { name: 'visit', verb: '现场办理', path: 'visits', fields: ['say'], about: '群众会看到这段话。', label: '现场看到什么、办了什么', weight: 'main' },
  { name: 'answer', verb: '答复', path: 'moves', fields: ['outcome', 'say'], about: '群众会收到这段话，并确认解决了没有。“答复了”不等于“解决了”。', label: '给群众的答复', weight: 'main' },
  { name: 'feedback', verb: '首次反馈', path: 'moves', fields: ['say'], about: '先告诉群众进展，首次反馈的时钟到此为止。', label: '告诉群众什么' },
  { name: 'ask', verb: '请群众补充', path: 'moves', fields: ['say'], about: '群众补充之前期限暂停。一次把要补的说全。', label: '要补充什么、为什么' },
  { name: 'extend', verb: '延期', path: 'moves', fields: ['days', 'say'], about: '到期前申请，一轮办理只能延一次，群众会看到原因。', label: '为什么要延' },
  { name: 'suspend', verb: '中止', path: 'moves', fields: ['say'], about: '中止期间期限暂停，群众会看到原因。', label: '为什么中止' },
  { name: 'return', verb: '退回', path: 'moves', fields: ['say', 'basis'], about: '每个部门只能退回一次，要有依据；期限不会因此停下来。', label: '为什么不归你们办', weight: 'careful' },
  { name: 'assist', verb: '增加协办', path: 'tasks', fields: ['departments', 'say?'], about: '每个协办部门有自己的任务和期限，都办完主办部门才能答复。', label: '给协办部门的话（可不写）' },
  { name: 'call_solved', verb: '回访：已解决', path: 'coordination', fields: ['say?'], about: '电话里群众说已经解决。', label: '群众怎么说（可不写）', weight: 'main' },
  { name: 'call_unsolved', verb: '回访：没解决', path: 'coordination', fields: ['say'], about: '重新办理，主办部门会马上看到。', label: '群众说还有什么没解决' },
  { name: 'join', verb: '并入（关注）', path: 'coordination', fields: ['into', 'say?'], about: '同一件事已经在办：这张到此为止，群众跟着那一张看进展。只能并到还在办的工单。', label: '说明（可不写）' },
  { name: 'reject', verb: '不予受理', path: 'coordination', fields: ['say', 'basis'], about: '群众会看到原因和依据，请写清该去哪里办。', label: '为什么不能受理、该找谁', weight: 'careful' },
  { name: 'end', verb: '终止', path: 'coordination', fields: ['say', 'basis'], about: '群众会看到原因。终止后不能恢复。', label: '为什么终止', weight: 'careful' },
]

export const MOVES: Record<string, Move> = Object.fromEntries(LIST.map((move) => [move.name, move]))

/** Those that the server offers, in the order of this table: what is usual first. */
export const offered = (can: readonly string[]): Move[] => LIST.filter((move) => can.includes(move.name))

export interface Given {
  say: string
  basis: string
  outcome: string
  days: number
  into: string
  department: string
  departments: string[]
}

export const nothing = (): Given => ({ say: '', basis: '', outcome: '', days: 0, into: '', department: '', departments: [] })

export const asks = (move: Move, field: Field): boolean => move.fields.some((one) => one.replace('?', '') === field)

const WANTED: Record<Field, string> = { say: '说明', basis: '依据', outcome: '办理结果', days: '几个工作日', into: '并到哪一张', department: '由谁办', departments: '请谁协办' }

/** What the move still needs, in the words of its form. */
export function missing(move: Move, given: Given): string[] {
  const wanted = move.fields.filter((field) => {
    if (field.endsWith('?')) return false
    const value = given[field as Field]
    return Array.isArray(value) ? !value.length : typeof value === 'number' ? value <= 0 : !value.trim()
  })
  return wanted.map((field) => (field === 'say' && move.label) || WANTED[field as Field])
}

/** Is all there that the move needs? */
export const complete = (move: Move, given: Given): boolean => !missing(move, given).length

/** The body as its route takes it. `own`: the department whose part is done. */
export function bodyOf(move: Move, given: Given, version: number, own: string): Record<string, unknown> {
  const say = given.say.trim()
  switch (move.path) {
    case 'dispatch':
    case 'arbitrate': return { version, department: given.department, co_departments: given.departments, say }
    case 'tasks': return { version, departments: given.departments, say }
    case 'tasks/done': return { version, department: own, say }
    case 'visits': return { version, say }
    case 'coordination': return { version, move: move.name, say, basis: given.basis.trim(), into: given.into.replace(/\s/g, '') }
    default: return { version, move: move.name, say, basis: given.basis.trim(), outcome: given.outcome, days: given.days }
  }
}

/** Tickets that say nearly the same, the most alike first: by pairs of characters that both hold. */
export function alike<T extends { text: string }>(text: string, others: readonly T[], most = 3): T[] {
  const mine = pairs(text)
  const scored = others.map((other) => ({ other, score: overlap(mine, pairs(other.text)) })).filter((one) => one.score >= 0.2)
  return scored.sort((a, b) => b.score - a.score).slice(0, most).map((one) => one.other)
}

function pairs(text: string): Set<string> {
  const bare = text.replace(/[\s，。、！？；：,.!?;:]/g, '')
  return new Set(Array.from({ length: Math.max(0, bare.length - 1) }, (_, i) => bare.slice(i, i + 2)))
}

function overlap(a: Set<string>, b: Set<string>): number {
  const shared = [...a].filter((one) => b.has(one)).length
  return shared / (Math.min(a.size, b.size) || 1)
}
