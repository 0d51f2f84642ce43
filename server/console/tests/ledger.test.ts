import { describe, expect, it } from 'vitest'
import { cellOf, linesOf, worth, type Board } from '@/figures/words'
import { aboutOf, alsoSaid, bodyOf, lacking, peopleOf, steps, type Case } from '@/ledger/words'

const CASE = { passed: true } as Case
const FORM = { kind: 'query' as const, matter: 'dibao', words: ' 低保怎么办 ', within: 3, answers: {}, expects: 'lacks' as const, material: '', verdict: 'yes', says: true, text: '' }

describe('what can be done with an item', () => {
  it('leads with the next step and keeps the others beside it', () => {
    expect(steps(['claim', 'start', 'mended', 'drop'])).toEqual({ first: 'claim', others: ['mended', 'start', 'drop'] })
    expect(steps(['claim', 'back', 'close', 'drop']).first).toBe('close')
    expect(steps(['reopen'])).toEqual({ first: null, others: ['reopen'] })
    expect(steps([])).toEqual({ first: null, others: [] })
  })

  it('says why it cannot be closed yet', () => {
    expect(lacking({ cases: [], needs_case: true }, '改好了改好了改好了改好')).toContain('用例')
    expect(lacking({ cases: [CASE, { ...CASE, passed: false }], needs_case: true }, '')).toContain('没通过')
    expect(lacking({ cases: [CASE], needs_case: true }, '')).toBe('')
    expect(lacking({ cases: [], needs_case: false }, '好')).toContain('10 个字')
    expect(lacking({ cases: [], needs_case: false }, '清单页加了大字版打印了')).toBe('')
  })

  it('does not say how many while there are too few', () => {
    expect(peopleOf({ people: null, times: null }, 10)).toBe('不到 10 人')
    expect(peopleOf({ people: 12, times: 30 }, 10)).toBe('12 人，30 次')
    expect(peopleOf({ people: 0, times: 1 }, 10)).toBe('1 次')
  })
})

describe('how else it was said', () => {
  it('leaves out what the title says already', () => {
    expect(alsoSaid({ title: '“老钢琴怎么搬”', words: ['老钢琴怎么搬', '旧钢琴怎么搬', '钢琴搬家', '搬钢琴'] })).toEqual(['“旧钢琴怎么搬”', '“钢琴搬家”'])
    expect(alsoSaid({ title: '还不到 10 位', words: [] })).toEqual([])
  })
})

describe('a suggestion', () => {
  it('takes along what one looks at', () => {
    expect(aboutOf('matter', { id: 'dibao' })).toEqual({ matter: 'dibao' })
    expect(aboutOf('plate', { code: '5QYDJT5R' })).toEqual({ plate: '5QYDJT5R' })
    expect(aboutOf('home', {})).toEqual({})
  })
})

describe('the body of a case', () => {
  it('holds what its kind asks for and nothing else', () => {
    expect(bodyOf(FORM)).toEqual({ kind: 'query', matter: 'dibao', words: '低保怎么办', within: 3 })
    expect(bodyOf({ ...FORM, kind: 'fresh' })).toEqual({ kind: 'fresh', matter: 'dibao' })
    expect(bodyOf({ ...FORM, kind: 'guide', says: false, text: ' 周六不办 ' })).toEqual({ kind: 'guide', matter: 'dibao', unsaid: '周六不办' })
  })

  it('leaves questions out that nobody answered', () => {
    const answers = { who: 'self', when: '', many: [], count: 0, none: undefined }
    expect(bodyOf({ ...FORM, kind: 'situation', answers, material: 'photo' })).toEqual({ kind: 'situation', matter: 'dibao', answers: { who: 'self', count: 0 }, lacks: 'photo' })
    expect(bodyOf({ ...FORM, kind: 'situation', expects: 'verdict' })).toMatchObject({ verdict: 'yes' })
  })
})

describe('figures', () => {
  const measure = { id: 'searches', name: '搜索', question: '', unit: '次', better: '', whole: 70, say: '' } as Board['measures'][number]
  const board = { by: 'town', least: 10, lines: [{ id: 'zp', name: '张浦', values: { searches: 30 } }, { id: 'qd', name: '千灯', values: { searches: null } }, { id: 'bc', name: '巴城', values: { searches: 40 } }, { id: '', name: '不知在哪', values: { searches: 99 } }] } as unknown as Board

  it('tells a hidden count from a rate that cannot be made', () => {
    expect(cellOf({ unit: '次' }, null)).toBe('不显示')
    expect(cellOf({ unit: '%' }, null)).toBe('—')
    expect(cellOf({ unit: '次' }, 12345)).toBe('12,345')
  })

  it('draws what is known, the largest first, and months as they come', () => {
    expect(linesOf(board, measure).map((line) => line.id)).toEqual(['bc', 'zp'])
    expect(linesOf({ ...board, by: 'month' }, measure)).toHaveLength(4)
    expect(worth(board, measure)).toBe(true)
    expect(worth({ ...board, lines: [board.lines[1]!] }, measure)).toBe(false)
    expect(worth({ ...board, lines: [board.lines[3]!] }, measure)).toBe(false)
  })
})
