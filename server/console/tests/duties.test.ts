import { describe, expect, it } from 'vitest'
import { noAppeal } from '@/ratings/words'
import { differences, matching, wordsOf, type Duty } from '@/tickets/duties'

const duty = (other: Partial<Duty>): Duty => ({ id: 1, topic: 'street-repair', area: null, name: '路面、路灯、井盖', words: ['路灯', '井盖'], lead: '城管', co: [], route: 'transfer', version: 1, mine: true, ...other })

describe('the duty map', () => {
  it('says what a change changed, of lists only what came and went', () => {
    const before = { name: '路灯', words: ['路灯', '井盖'], lead: '城管', co: [], route: 'transfer' }
    const after = { name: '路灯', words: ['路灯', '窨井盖'], lead: '住建', co: ['城管'], route: 'dispatch' }
    expect(differences({ before, after })).toEqual(['群众会说的词：＋窨井盖 －井盖', '主办：城管 → 住建', '协办：＋城管', '方式：转办 → 派发'])
    expect(differences({ before: null, after })).toEqual([])
  })

  it('is searched by name, word, number and department', () => {
    const rows = [duty({}), duty({ id: 2, topic: 'food-safety', name: '食品安全', words: ['变质'], lead: '市场监管', co: ['卫健'] })]
    const found = (text: string, department = '') => matching(rows, text, department).map((row) => row.id)
    expect([found('井盖'), found('FOOD'), found('', '卫健'), found('井盖', '卫健'), found(' ')]).toEqual([[1], [2], [2], [], [1, 2]])
  })

  it('takes words however they are set apart, each once', () => {
    expect(wordsOf('路灯、井盖，路灯|人行道 坑洼\n')).toEqual(['路灯', '井盖', '人行道', '坑洼'])
  })
})

describe('an appeal', () => {
  const now = new Date('2026-10-12T10:00:00+08:00')
  const rating = { level: 1, appeal: null, appeal_until: '2026-10-16T17:00:00+08:00' }

  it('is open to a bad rating, in time and once', () => {
    expect(noAppeal(rating, now)).toBeNull()
    expect(noAppeal({ ...rating, level: 3 }, now)).toBe('不是差评')
    expect(noAppeal({ ...rating, appeal_until: '2026-10-12T09:00:00+08:00' }, now)).toBe('已过申诉期')
    expect(noAppeal({ ...rating, appeal: { decision_name: '待裁决' } as never }, now)).toBe('待裁决')
  })
})
