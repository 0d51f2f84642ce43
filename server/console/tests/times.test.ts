import { describe, expect, it } from 'vitest'
import { agoOf, dayOf, timeOf } from '@/text/times'

describe('times in the city’s own zone', () => {
  it('shows Kunshan’s day although the moment is still yesterday in London', () => {
    expect(dayOf('2026-11-25T23:30:00Z')).toBe('2026-11-26')
    expect(timeOf('2026-11-25T23:30:00+00:00')).toBe('2026-11-26 07:30')
  })

  it('says how long ago, then the time itself', () => {
    const now = Date.parse('2026-11-26T08:00:00+08:00')
    expect(agoOf('2026-11-26T07:59:40+08:00', now)).toBe('刚刚')
    expect(agoOf('2026-11-26T07:20:00+08:00', now)).toBe('40 分钟前')
    expect(agoOf('2026-11-26T03:00:00+08:00', now)).toBe('5 小时前')
    expect(agoOf('2026-11-24T03:00:00+08:00', now)).toBe('2026-11-24 03:00')
    expect(agoOf(null, now)).toBe('—')
  })
})
