import { describe, expect, it } from 'vitest'
import { firstToOpen, grants, sieve } from '@/halls/filters'
import { leaveBy } from '@/halls/leaving'

const hall = (open: 'open' | 'closed' | 'unknown', notes: Record<string, string> = {}) => ({ open, notes })

describe('what a hall must have', () => {
  it('keeps apart no and not known', () => {
    expect(grants(hall('open'), 'open')).toBe('yes')
    expect(grants(hall('unknown'), 'open')).toBe('unknown')
    expect(grants(hall('open', { lift: '无' }), 'stairless')).toBe('no')
    expect(grants(hall('open', { lift: '无', floor: '1楼大厅' }), 'stairless')).toBe('yes')
    expect(grants(hall('open', { floor: '12楼' }), 'stairless')).toBe('unknown')
    expect(grants(hall('open', { parking: '门前有 20 个车位' }), 'parking')).toBe('yes')
  })

  it('shows those that grant every wish, and counts those that have not said', () => {
    const all = [hall('open', { lift: '有' }), hall('closed', { lift: '有' }), hall('open'), hall('unknown')]
    const found = sieve(all, ['open', 'stairless'])
    expect(found.halls).toEqual([all[0]])
    expect(found.unknown).toEqual({ open: 1, stairless: 2, parking: 4 })
    expect(found.granted).toEqual({ open: 2, stairless: 2, parking: 0 })
  })
})

describe('when no door is open', () => {
  const shut = (name: string, distance_m: number | null, opens_at: string | null) => ({ name, open: 'closed' as const, distance_m, opens_at })

  it('names the nearest that is known to open again', () => {
    const far = shut('远', 9000, '2026-11-24T08:30:00+08:00')
    const near = shut('近', 800, '2026-11-24T09:00:00+08:00')
    expect(firstToOpen([shut('不开', 100, null), far, near, shut('没位置', null, '2026-11-24T08:00:00+08:00')])).toBe(near)
    expect(firstToOpen([{ ...near, open: 'unknown' as const }, shut('不开', 1, null)])).toBeNull()
  })
})

describe('when one has to leave', () => {
  const at = (clock: string) => new Date(`2026-11-23T${clock}:00+08:00`)
  const open = { open: 'open' as const, closes_at: '2026-11-23T17:00:00+08:00', opens_at: null, minutes: 20 }

  it('counts the way and the last half hour', () => {
    expect(leaveBy(open, at('10:00'))).toBe('16:10')
    expect(leaveBy(open, at('16:10'))).toBe('16:10')
    expect(leaveBy(open, at('16:11'))).toBe('')
  })

  it('says nothing where it cannot know', () => {
    expect(leaveBy({ ...open, open: 'closed' }, at('10:00'))).toBeNull()
    expect(leaveBy({ ...open, minutes: null }, at('10:00'))).toBeNull()
    expect(leaveBy({ ...open, closes_at: '2026-11-23T12:00:00+08:00', opens_at: '2026-11-23T13:00:00+08:00' }, at('10:00'))).toBeNull()
  })
})
