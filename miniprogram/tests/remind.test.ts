import { describe, expect, it } from 'vitest'
import { calendarFile, daysAhead } from '@/guide/remind'
import { sentences, speaksOtherwise } from '@/help/speak'
import { scaleOf } from '@/state/look'
import { listAloud, materialAloud } from '@/text/aloud'

const FRIDAY_NIGHT = new Date('2026-11-27T22:00:00+08:00')

describe('提醒我', () => {
  it('offers the next working days, by the town’s clock', () => {
    expect(daysAhead(FRIDAY_NIGHT)).toEqual(['2026-11-30', '2026-12-01', '2026-12-02'])
    expect(daysAhead(new Date('2026-11-26T17:00:00Z'))).toEqual(['2026-11-30', '2026-12-01', '2026-12-02']) // already Friday in town
  })

  it('writes a calendar file that says what to bring', () => {
    const file = calendarFile({ name: '身份证丢了补办', materials: ['户口簿', '照片；两张'] }, '2026-11-30', FRIDAY_NIGHT)
    const unfolded = file.replaceAll('\r\n ', '')
    expect(unfolded).toContain('DTSTART:20261130T010000Z\r\n')
    expect(unfolded).toContain('SUMMARY:去办：身份证丢了补办\r\n')
    expect(unfolded).toContain('DESCRIPTION:要带：户口簿、照片；两张\r\n')
    expect(unfolded.match(/BEGIN:VALARM/g)).toHaveLength(2)
    for (const line of file.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
  })

  it('folds long lines and keeps characters whole', () => {
    const file = calendarFile({ name: '长', materials: Array.from({ length: 30 }, (_, i) => `第${i}份很长的材料名称`) }, '2026-11-30', FRIDAY_NIGHT)
    expect(file.replaceAll('\r\n ', '')).toContain('第29份很长的材料名称')
    for (const line of file.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
  })
})

describe('念给我听', () => {
  const paper = { name: '户口簿', form: 'original_and_copy' as const, copies: 1, because: ['确认户口在哪。'], source: '申请人自备' }
  it('says number, name, form, why and from where, with one full stop at a time', () => {
    expect(materialAloud(paper, 2)).toBe('第2样，户口簿，原件和复印件 1 份。为什么要：确认户口在哪。哪里拿：申请人自备。')
  })
  it('a list is its names alone', () => {
    expect(listAloud('补贴', [paper])).toBe('补贴，要带1样。第1样，户口簿，原件和复印件 1 份。')
  })
  it('is read a sentence at a time', () => {
    expect(sentences('一。二；三？四')).toEqual(['一。', '二；', '三？', '四'])
  })
  it('is left to a voice that knows Chinese, or to a phone that does not name its voices', () => {
    expect([speaksOtherwise([]), speaksOtherwise([{ lang: 'en-US' }]), speaksOtherwise([{ lang: 'en-US' }, { lang: 'zh_CN' }]), speaksOtherwise([{ lang: 'cmn-Hans-CN' }])]).toEqual([false, true, false, false])
  })
})

it('letters follow the phone’s own size upwards, never downwards', () => {
  expect([scaleOf(undefined), scaleOf(15), scaleOf(17), scaleOf(20), scaleOf(23)]).toEqual([1, 1, 1, 1.18, 1.35])
})
