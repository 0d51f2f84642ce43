import { describe, expect, it } from 'vitest'
import type { Matter } from '@/api/types'
import { firstToOpen, grants, sieve } from '@/halls/filters'
import { hindrance, waysFor } from '@/halls/online'
import { leaveBy } from '@/halls/leaving'

type Doors = 'open' | 'closed' | 'unknown'
const hall = (open: Doors, notes: Record<string, string> = {}, saturday: Doors = 'unknown') => ({ open, notes, saturday })

describe('what a hall must have', () => {
  it('keeps apart no and not known', () => {
    expect(grants(hall('open'), 'open')).toBe('yes')
    expect(grants(hall('unknown'), 'open')).toBe('unknown')
    expect(grants(hall('open', { lift: '无' }), 'stairless')).toBe('no')
    expect(grants(hall('open', { lift: '无', floor: '1楼大厅' }), 'stairless')).toBe('yes')
    expect(grants(hall('open', { floor: '12楼' }), 'stairless')).toBe('unknown')
    expect(grants(hall('open', { parking: '门前有 20 个车位' }), 'parking')).toBe('yes')
  })

  it('knows who is open on Saturday, whatever the door is now', () => {
    expect(grants(hall('closed', {}, 'open'), 'saturday')).toBe('yes')
    expect(grants(hall('open', {}, 'closed'), 'saturday')).toBe('no')
    expect(grants(hall('open'), 'saturday')).toBe('unknown')
  })

  it('shows those that grant every wish, and counts those that have not said', () => {
    const all = [hall('open', { lift: '有' }), hall('closed', { lift: '有' }), hall('open'), hall('unknown')]
    const found = sieve(all, ['open', 'stairless'])
    expect(found.halls).toEqual([all[0]])
    expect(found.unknown).toEqual({ open: 1, saturday: 4, stairless: 2, parking: 4 })
    expect(found.granted).toEqual({ open: 2, saturday: 0, stairless: 2, parking: 0 })
    expect(sieve(all, ['parking']).halls).toEqual(all) // nobody has said
    expect(sieve([hall('closed'), hall('unknown')], ['open']).halls).toEqual([])
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

describe('doing it online', () => {
  const option = (id: string, label: string) => ({ id, label, none: false })
  const question = (id: string, kind: 'single' | 'yesno' | 'multi', ...options: ReturnType<typeof option>[]) => ({ id, kind, options }) as unknown as Matter['questions'][number]
  const matter = (...questions: Matter['questions']) => ({ audience: 'person', questions }) as unknown as Matter
  const hukou = question('hukou', 'single', option('js', '江苏户口'), option('hmt', '港澳台居民'), option('foreign', '外国人'))
  const agent = question('agent', 'yesno', option('no', '本人去'), option('yes', '请别人代办'))
  const helper = question('who', 'single', option('visit', '老人出不了门，也没人代办'), option('employer', '让单位一起代办'), option('family', '子女、亲属来代办'))

  it('is not for who may have no account, nor with the account of another', () => {
    const all = matter(hukou, agent, helper)
    expect(hindrance(all, {}, [])).toBeNull()
    expect(hindrance(all, { hukou: 'js', agent: 'no' }, [])).toBeNull()
    expect(hindrance(all, { hukou: 'unknown', agent: 'unknown' }, [])).toBeNull()
    expect(hindrance(all, { hukou: 'hmt' }, [])).toBe('foreign')
    expect(hindrance(all, { hukou: 'foreign', agent: 'yes' }, [])).toBe('foreign')
    expect(hindrance(all, { agent: 'yes' }, [])).toBe('agent')
    expect(hindrance(all, { hukou: 'js' }, ['hmt'])).toBe('foreign')
    expect(['visit', 'employer', 'family'].map((who) => hindrance(all, { who }, []))).toEqual([null, null, 'agent'])
    expect(hindrance({ ...all, audience: 'enterprise' }, { agent: 'yes' }, [])).toBeNull()
  })

  it('keeps the ways that need no account, and those that say that they are for them', () => {
    const way = (kind: string, text: string) => ({ kind, text, app: null }) as Matter['channels'][number]
    const [online, family, phone, foreign] = [way('online', '公众号里选“租房提取”'), way('online', '也能替家里人办'), way('phone', '拨12329'), way('online', '外国人来华工作管理服务系统')]
    const all = [online, family, phone, foreign]
    expect(waysFor(all, null)).toEqual({ sure: all, unsure: [] })
    expect(waysFor(all, 'agent')).toEqual({ sure: [family, phone], unsure: [online, foreign] })
    expect(waysFor(all, 'foreign')).toEqual({ sure: [phone, foreign], unsure: [online, family] })
  })
})
