import { describe, expect, it } from 'vitest'
import { freeKey, grouped, moved, OVER, STAGES, type BoardColumn } from '@/tickets/board'
import { alike, asks, bodyOf, complete, missing, MOVES, nothing, offered } from '@/tickets/moves'
import { clockWords, deadline, dueOf, lineOf, spoken, workOf, type Clock, type Line, type Row } from '@/tickets/words'

const row = (number: string, other: Partial<Row> = {}): Row => ({ number, late: false, answer_due_at: null, close_due_at: null, status: 'signed', created_at: '2026-10-09T10:00:00+08:00', ...other }) as Row
const column = (status: string, total: number, late: number, items: Row[]): BoardColumn => ({ status, status_name: '', total, late, items }) as unknown as BoardColumn

describe('the board', () => {
  const found = [
    column('signed', 30, 1, [row('a', { answer_due_at: '2026-10-12T10:00:00+08:00' })]),
    column('working', 12, 1, [row('b', { answer_due_at: '2026-10-10T10:00:00+08:00' }), row('c', { late: true, answer_due_at: '2026-10-11T10:00:00+08:00' })]),
    column('closed', 200_000, 0, [row('old', { created_at: '2026-01-01' }), row('new', { created_at: '2026-09-01' })]),
  ]

  it('adds up the states of a stage and puts late ones first, then the nearest deadline', () => {
    const work = grouped(found, STAGES).find((stage) => stage.id === 'work')!
    expect([work.total, work.late, work.rows.map((one) => one.number)]).toEqual([42, 2, ['c', 'b', 'a']])
  })

  it('shows what is over newest first', () => {
    expect(grouped(found, [OVER])[0]!.rows.map((one) => one.number)).toEqual(['new', 'old'])
  })

  it('has a stage for every state that is not over, once', () => {
    const states = [...STAGES, OVER].flatMap((stage) => stage.states)
    expect([states.length, new Set(states).size]).toEqual([12, 12])
  })
})

describe('the keyboard on the board', () => {
  const columns = [{ rows: [] }, { rows: [1, 2, 3] }, { rows: [] }, { rows: [1] }]

  it('begins at the first card there is', () => expect(moved(null, 'j', columns)).toEqual({ column: 1, row: 0 }))
  it('goes down and stops at the end', () => {
    expect(moved({ column: 1, row: 1 }, 'j', columns)).toEqual({ column: 1, row: 2 })
    expect(moved({ column: 1, row: 2 }, 'ArrowDown', columns)).toEqual({ column: 1, row: 2 })
  })
  it('passes over empty columns and keeps to the cards there are', () => {
    expect(moved({ column: 1, row: 2 }, 'l', columns)).toEqual({ column: 3, row: 0 })
    expect(moved({ column: 3, row: 0 }, 'ArrowRight', columns)).toEqual({ column: 3, row: 0 })
  })
  it('means nothing on an empty board or by another key', () => {
    expect(moved(null, 'j', [{ rows: [] }])).toBeNull()
    expect(moved(null, 'z', columns)).toBeNull()
  })
  it('leaves keys alone while somebody writes or a dialog is open', () => {
    const key = (tagName: string, other = {}) => ({ ctrlKey: false, metaKey: false, altKey: false, target: { tagName } as never, ...other })
    expect(freeKey(key('BODY'), false)).toBe(true)
    expect(freeKey(key('INPUT'), false)).toBe(false)
    expect(freeKey(key('BODY'), true)).toBe(false)
    expect(freeKey(key('BODY', { ctrlKey: true }), false)).toBe(false)
  })
})

describe('clocks in words', () => {
  const clock = (other: Partial<Clock>): Clock => ({ name: '答复', began_at: '', used_minutes: 0, limit_minutes: 2100, due_at: null, waiting_for: null, stopped_at: null, late: false, ...other })

  it('counts working days of seven hours', () => {
    expect(workOf(2100, 420)).toBe('5 个工作日')
    expect(workOf(500, 420)).toBe('1 个工作日 1 小时 20 分钟')
    expect(workOf(0, 420)).toBe('0 分钟')
  })
  it('says what is left, and when little is', () => {
    expect(clockWords(clock({ used_minutes: 30 }), 420)).toMatchObject({ state: 'running', say: '还剩 4 个工作日 6 小时 30 分钟' })
    expect(clockWords(clock({ used_minutes: 1680 }), 420).state).toBe('near')
    expect(clockWords(clock({ used_minutes: 2110, late: true }), 420)).toMatchObject({ state: 'late', say: '已超期 10 分钟', share: 100 })
  })
  it('says for whom it stands still', () => {
    expect(clockWords(clock({ used_minutes: 420, waiting_for: '居民补充材料或说明' }), 420).say).toBe('暂停中，等居民补充材料或说明；继续后还剩 4 个工作日')
  })
  it('keeps in time and too late apart once it is over', () => {
    expect(clockWords(clock({ used_minutes: 60, stopped_at: 'x' }), 420).say).toBe('按时完成，用了 1 小时')
    expect(clockWords(clock({ used_minutes: 2160, stopped_at: 'x', waiting_for: '谁' }), 420).say).toBe('超期完成，超了 1 小时')
  })
  it('names near days, and the weekday of others', () => {
    const now = '2026-10-09T16:30:00+08:00'
    expect(dueOf('2026-10-09T17:00:00+08:00', now)).toBe('今天 17:00')
    expect(dueOf('2026-10-10T09:00:00+08:00', now)).toBe('明天 09:00')
    expect(dueOf('2026-10-15T16:30:00+08:00', now)).toBe('10月15日周四 16:30')
  })
  it('says the deadline of a card', () => {
    const now = '2026-10-09T16:30:00+08:00'
    expect(deadline(row('a', { answer_due_at: '2026-10-10T09:00:00+08:00' }), now)).toBe('明天 09:00 前答复')
    expect(deadline(row('a', { answer_due_at: '2026-10-08T17:00:00+08:00', late: true }), now)).toBe('已超期，应在 昨天 17:00 前答复')
    expect(deadline(row('a', { status: 'waiting' }), now)).toBe('期限暂停，等群众补充')
    expect(deadline(row('a', { status: 'lodged' }), now)).toBe('派发后开始计时')
  })
})

describe('moves', () => {
  it('are offered in the order of the table', () => {
    expect(offered(['return', 'sign', 'unknown']).map((move) => move.verb)).toEqual(['签收', '退回'])
  })
  it('know what is still missing', () => {
    const given = { ...nothing(), say: '不归我们' }
    expect(complete(MOVES.return!, given)).toBe(false)
    expect(missing(MOVES.return!, given)).toEqual(['依据'])
    expect(missing(MOVES.return!, nothing())).toEqual([MOVES.return!.label, '依据'])
    expect(complete(MOVES.return!, { ...given, basis: '三定规定' })).toBe(true)
    expect(complete(MOVES.extend!, given)).toBe(false)
    expect(complete(MOVES.sign!, nothing())).toBe(true)
    expect(asks(MOVES.dispatch!, 'departments')).toBe(true)
  })
  it('send what their route takes and nothing else', () => {
    const given = { ...nothing(), say: ' 好 ', into: '2026 1234 5678', department: '人社', departments: ['医保'] }
    expect(bodyOf(MOVES.dispatch!, given, 3, '')).toEqual({ version: 3, department: '人社', co_departments: ['医保'], say: '好' })
    expect(bodyOf(MOVES.assisted!, given, 3, '医保')).toEqual({ version: 3, department: '医保', say: '好' })
    expect(bodyOf(MOVES.join!, given, 3, '')).toMatchObject({ move: 'join', into: '202612345678' })
    expect(bodyOf(MOVES.answer!, { ...given, outcome: 'solved' }, 3, '')).not.toHaveProperty('into')
  })
  it('find what is alike', () => {
    const others = [{ text: '小区门口路灯坏了' }, { text: '公积金提取被退回' }, { text: '路灯不亮，小区门口很黑' }]
    expect(alike('小区门口的路灯坏了三天', others).map((one) => one.text)).toEqual(['小区门口路灯坏了', '路灯不亮，小区门口很黑'])
  })
})

describe('the log', () => {
  const line = (other: Partial<Line>): Line => ({ move: 'sign', move_name: '签收', departments: [], department: '人社', by_kind: 'staff', ...other }) as Line

  it('reads as sentences', () => {
    expect(lineOf(line({}))).toBe('签收')
    expect(lineOf(line({ move: 'dispatch', departments: ['医保', '公安'] }))).toBe('派给人社主办，医保、公安协办')
    expect(lineOf(line({ move: 'return' }))).toBe('人社退回')
    expect(lineOf(line({ move: 'answer', outcome: 'partly' }))).toBe('答复：部分解决')
    expect(lineOf(line({ move: 'join', into: '202610091234' }))).toBe('并入 2026 1009 1234，作为关注')
    expect(spoken('202610091234')).toBe('2026 1009 1234')
  })
})
