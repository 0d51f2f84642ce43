import { describe, expect, it } from 'vitest'
import { answerLines, answerWords, bundleAsText, formWords, inForce, listAsText, pieceWords, saysMany, toBring } from '@/guide/words'
import { townChoices, TOWNS } from '@/halls/areas'
import { bestWords, farWords, noteLines, openWords, ownWhy, sharedWhy, unverifiedWords } from '@/halls/words'
import { dayFrom, distance, isDay, townDay, townTime, travel, wholeTimes } from '@/text/format'
import { typeset, typesetAll } from '@/text/typeset'
import { splitQuestion } from '@/search/split'
import { reportText } from '@/scan/report'
import { t } from '@/messages'
import type { BundleResolution, Form, GuideQuestion, Resolution } from '@/api/types'

/** Numbers keep to their units by no-break spaces and word joiners; the tests read plain text. */
const plain = <T extends string | null>(text: T) => (text?.replace(/\u00a0/g, ' ').replace(/\u2060/g, '') ?? null) as T

const MONDAY_NOON = new Date('2026-11-23T12:00:00+08:00')

describe('Chinese text', () => {
  it('keeps a span of time and its day on one line, and other dashes as they are', () => {
    expect(wholeTimes('周六 09:00-11:30；KS-12 窗口')).toBe('周六\u00a009:00\u2060-\u206011:30；KS-12 窗口')
    expect(wholeTimes('法定节假日休息')).toBe('法定节假日休息')
  })

  it('is set with full-width marks', () => {
    expect(typeset('看有没有结婚证;没有就选“没有”')).toBe('看有没有结婚证；没有就选“没有”')
    expect(typeset('原件,2份,窗口当场看(不收)')).toBe('原件，2份，窗口当场看（不收）')
    expect(typeset('登记结婚了吗?')).toBe('登记结婚了吗？')
    expect(typeset('可以拨打12345,或到窗口问')).toBe('可以拨打12345，或到窗口问')
  })

  it('leaves numbers, times, addresses and other languages alone', () => {
    for (const text of ['周一至周五 09:00-12:00', '每月1,000元', 'https://www.jszwfw.gov.cn/,看', 'Mo-Fr 09:00-17:00; Sa off', '比例1:2']) {
      expect(typeset(text)).toBe(text)
    }
  })

  it('is set all through an answer, keys untouched', () => {
    expect(typesetAll({ 'a,b': ['好,的', 3, null, { c: '是吗?' }] })).toEqual({ 'a,b': ['好，的', 3, null, { c: '是吗？' }] })
  })
})

describe('distance and time', () => {
  it('is said in the unit people use', () => {
    expect([12, 864, 2340, 18760, null, Number.NaN].map((metres) => plain(distance(metres)))).toEqual([
      '就在这里', '约 860 米', '约 2.3 公里', '约 19 公里', null, null,
    ])
  })

  it('says when minutes are only an estimate', () => {
    expect(plain(travel(9.4, 'driving'))).toBe('驾车约 9 分钟')
    expect(plain(travel(0.2, 'estimate'))).toBe('驾车约 1 分钟（估计）')
    expect(travel(null, 'estimate')).toBeNull()
  })

  it('goes on foot when it is near', () => {
    expect([0, 30, 420, 799].map((metres) => plain(travel(6, 'estimate', metres)))).toEqual([
      '步行约 1 分钟', '步行约 1 分钟', '步行约 6 分钟', '步行约 11 分钟',
    ])
    expect(plain(travel(null, 'estimate', 420))).toBe('步行约 6 分钟')
    expect(plain(travel(6, 'estimate', 800))).toBe('驾车约 6 分钟（估计）')
    expect(plain(travel(6, 'driving', Number.NaN))).toBe('驾车约 6 分钟')
  })

  it('tells the town’s own clock, with the day when it is not today', () => {
    expect(plain(townTime('2026-11-23T17:00:00+08:00', MONDAY_NOON))).toBe('17:00')
    expect(plain(townTime('2026-11-24T09:00:00+08:00', MONDAY_NOON))).toBe('明天 09:00')
    expect(plain(townTime('2026-11-27T09:00:00+08:00', MONDAY_NOON))).toBe('周五 09:00')
    expect(plain(townTime('2026-12-07T09:00:00+08:00', MONDAY_NOON))).toBe('12月7日 09:00')
    expect(plain(townTime('2026-11-24T09:00:00+08:00', new Date('2026-11-23T16:30:00Z')))).toBe('09:00')
    expect(townTime(null, MONDAY_NOON)).toBeNull()
  })

  it('knows days that exist', () => {
    expect(dayFrom('1946', '3', '8')).toBe('1946-03-08')
    expect(dayFrom('2024', '02', '29')).toBe('2024-02-29')
    expect([dayFrom('2026', '2', '29'), dayFrom('46', '3', '8'), dayFrom('1946', '', '8'), dayFrom('1946', '13', '1')]).toEqual([null, null, null, null])
    expect(isDay('2026-1-1')).toBe(false)
  })
})

describe('a hall’s doors', () => {
  const hall = { opens_at: '2026-11-24T09:00:00+08:00', closes_at: '2026-11-23T17:00:00+08:00' }

  it('are never plainly open while nobody has checked the hours', () => {
    const words = openWords({ ...hall, open: 'open', hours_verified: false }, MONDAY_NOON)
    expect({ ...words, text: plain(words.text) }).toEqual({ text: '这会儿多半开着，到 17:00', tone: 'open', unverified: true })
    expect(plain(openWords({ ...hall, open: 'closed', hours_verified: false }, MONDAY_NOON).text)).toBe('这会儿多半关着，明天 09:00 开门')
  })

  it('are told plainly once checked', () => {
    expect(plain(openWords({ ...hall, open: 'open', hours_verified: true }, MONDAY_NOON).text)).toBe('现在开门，到 17:00')
  })

  it('send people to the phone when nothing is known', () => {
    const words = openWords({ opens_at: null, closes_at: null, open: 'unknown', hours_verified: false }, MONDAY_NOON)
    expect(words.text).toContain('12345')
    expect(words.unverified).toBe(true)
  })

  it('carry one mark for all that nobody has checked', () => {
    const bare = { address: null, verified: false, hours_verified: false, open: 'open' } as const
    expect(unverifiedWords(bare)).toBe('时间、地址待核实')
    expect(unverifiedWords({ ...bare, open: 'unknown' })).toBe('地址待核实')
    expect(unverifiedWords({ address: '前进西路', verified: true, hours_verified: true, open: 'open' })).toBeNull()
  })

  it('have reasons of their own beside those that hold for all', () => {
    const position_is = 'exact' as const
    const near = { why: ['就近都能办', '离您最近', '时间待核实，出发前请先确认', '现在不开门，今天晚些时候才开门'], position_is }
    const far = { why: ['就近都能办', '时间待核实，出发前请先确认'], position_is }
    const shared = sharedWhy([near, far])
    expect(shared).toEqual(['就近都能办'])
    expect(ownWhy(near, shared)).toEqual(['离您最近'])
    expect(ownWhy(far, shared)).toEqual([])
    expect(sharedWhy([near])).toEqual([])
    expect(ownWhy({ ...near, position_is: 'demo' }, shared)).toEqual([])
  })

  it('are no nearer, and no better, than anybody knows', () => {
    expect(plain(farWords({ distance_m: 287, position_is: 'demo' }))).toBe('约 300 米（位置是示意）')
    expect(plain(farWords({ distance_m: 12, position_is: 'approx' }))).toBe('约 100 米（位置是大概的）')
    expect(plain(farWords({ distance_m: 287, position_is: 'exact' }))).toBe('约 290 米')
    expect(farWords({ distance_m: null, position_is: 'demo' })).toBeNull()
    expect(bestWords({ position_is: 'exact', hours_verified: true })).toBe('最合适')
    expect(bestWords({ position_is: 'demo', hours_verified: true })).toBe('先看这家')
    expect(bestWords({ position_is: 'exact', hours_verified: false })).toBe('先看这家')
  })

  it('come with what the record knows, in the order of the way there', () => {
    expect(noteLines({ note: '待核实', floor: '二楼', parking: '有', other: 'x', lift: '' })).toEqual(['停车：有', '楼层：二楼', '待核实'])
  })
})

describe('townships', () => {
  it('are eleven, the plate’s own first', () => {
    expect(TOWNS).toHaveLength(11)
    const choices = townChoices('hq')
    expect(choices).toHaveLength(11)
    expect(choices[0]).toMatchObject({ id: 'hq', here: true })
    expect(new Set(choices.map((town) => town.id)).size).toBe(11)
  })

  it('are the server’s own choices when it names some', () => {
    expect(townChoices('zz', [{ id: 'hq', name: '花桥经济开发区' }, { id: 'zz', name: '周庄镇' }]).map((town) => town.id)).toEqual(['zz', 'hq'])
  })
})

describe('the list in words', () => {
  it('counts apart what is only filled in at the window', () => {
    const count = (...forms: Form[]) => t.guide.toBring(toBring(forms.map((form) => ({ form }))))
    expect(count('original', 'fill_in', 'copy', 'fill_in')).toBe('要带 2 样，现场填 2 样')
    expect([count('original'), count('fill_in')]).toEqual(['要带 1 样', '现场填 1 样'])
  })

  it('says once that several may be chosen', () => {
    expect(['可以选几样；都好了选最后一项', '有几种就选几种', null, '看包装上的注册证号'].map(saysMany)).toEqual([true, true, false, false])
  })

  const questions = [
    { id: 'm', text: '登记结婚了吗？', kind: 'yesno', options: [] },
    { id: 'p', text: '带了哪些？', kind: 'multi', options: [{ id: 'a', label: '甲' }, { id: 'b', label: '乙' }] },
    { id: 'n', text: '几岁？', kind: 'number', options: [], unit: '岁' },
  ] as unknown as GuideQuestion[]

  it('quotes every kind of answer as it was seen', () => {
    expect(answerLines(questions, { m: 'no', p: ['a', 'b'], n: 81, gone: 'x' }).map((line) => line.answer)).toEqual(['否', '甲、乙', '81 岁'])
    expect(answerWords(questions[1], 'unknown')).toBe('不清楚')
    expect(answerWords({ kind: 'area', options: [], unit: null }, 'hq')).toBe('花桥')
    expect(answerWords({ kind: 'date', options: [], unit: null }, '1946-03-08')).toBe('1946年3月8日')
  })

  it('knows the day in town while it is still yesterday elsewhere', () => {
    expect(townDay(new Date('2026-11-22T16:00:00Z'))).toBe('2026-11-23')
    expect(townDay(new Date('2026-11-23T15:59:00Z'))).toBe('2026-11-23')
  })

  it('offers only policies that hold that day, its first and last included', () => {
    const from = (valid_from: string | null, valid_until: string | null) => ({ valid_from, valid_until })
    const kept = inForce([from(null, null), from('2026-11-23', null), from('2026-11-24', null), from(null, '2026-11-22'), from(null, '2026-11-23')], '2026-11-23')
    expect(kept).toEqual([from(null, null), from('2026-11-23', null), from(null, '2026-11-23')])
  })

  it('says what to hold in the hand', () => {
    expect(formWords({ form: 'original', copies: 0 })).toBe('原件')
    expect(formWords({ form: 'original_and_copy', copies: 2 })).toBe('原件和复印件 2 份')
    expect(formWords({ form: 'electronic', copies: 1 })).toBe('电子证照')
    expect(pieceWords({ form: 'original_and_copy', originals: 2, copies: 3 })).toBe('原件 2 份、复印件 3 份')
    expect(pieceWords({ form: 'original_and_copy', originals: 1, copies: 3 })).toBe('原件和复印件 3 份')
    expect(pieceWords({ form: 'original', originals: 1, copies: 0 })).toBe('原件')
  })

  it('can be pasted into a chat', () => {
    const resolution = {
      verdict: 'yes',
      reasons: ['超过一个月也能办'],
      next_step: { text: '到派出所', matter: null, app: null },
      materials: [
        { id: 'x', name: '出生医学证明', form: 'original', copies: 0, necessity: 'required', source: '医院' },
        { id: 'y', name: '结婚证', form: 'original_and_copy', copies: 1, necessity: 'if_any', source: '' },
      ],
      not_needed: [{ id: 'z', name: '亲子鉴定', because: [] }],
    } as unknown as Resolution
    const text = listAsText('给新生儿上户口', resolution, [{ id: 'm', question: '登记结婚了吗？', answer: '是' }])
    expect(text).toContain('1. 出生医学证明（原件）')
    expect(text).toContain('2. 结婚证（原件和复印件 1 份，有就带上）')
    expect(text).toContain('不需要交的 1 样：亲子鉴定')
    expect(text).toContain('12345')
  })
})

describe('the list of several matters', () => {
  it('can be pasted into a chat with what cannot be done, the trips and the one list', () => {
    const standing = {
      matters: [{ verdict: 'no', plain_name: '出生证', reasons: ['在国外出生的不发'] }, { verdict: 'yes', plain_name: '养娃补贴', reasons: [] }],
      order: [{ plain_name: '养娃补贴', trip: 1 }],
      materials: [{ id: 'x', name: '爸爸妈妈的身份证', form: 'original_and_copy', originals: 2, copies: 2, necessity: 'required', source: '自备' }],
    } as unknown as BundleResolution
    const text = bundleAsText('孩子刚出生要办的事', standing, [{ id: 'm', question: '谁去办？', answer: '妈妈' }])
    expect(text).toContain('出生证：这样办不了，在国外出生的不发')
    expect(text).toContain('1. 养娃补贴（第 1 趟）')
    expect(text).toContain('1. 爸爸妈妈的身份证（原件 2 份、复印件 2 份）')
    expect(text).toContain('· 谁去办？ 妈妈')
    expect(text).toContain('12345')
  })
})

describe('small readings', () => {
  it('takes a splitting question only when it offers a choice', () => {
    const question = { id: 's', text: '补办还是换新？', options: [{ id: 'a', label: '补办' }, { id: 'b', label: '换新' }] }
    expect(splitQuestion(question)?.options).toHaveLength(2)
    expect(splitQuestion({ ...question, options: [{ id: 'a', label: '补办' }] })).toBeNull()
    expect(splitQuestion(null)).toBeNull()
    expect(splitQuestion({ text: 3, options: 'x' })).toBeNull()
  })

  it('joins what was ticked and typed into one report', () => {
    expect(reportText(['地址不对'], ' 已经搬走 ')).toBe('地址不对。已经搬走')
    expect(reportText([], '  ')).toBe('')
  })
})
