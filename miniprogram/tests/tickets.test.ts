import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Scan } from '@/api/types'
import { keepLodgeDraft, lodgeDraft, lodgeText, placed, WHERE_MOST } from '@/help/lodging'
import { inFours, saidAloud, typedNumber, typedSecret } from '@/help/tickets'
import { arrive, plateWords } from '@/state/place'

const storage = new Map<string, unknown>()
beforeEach(() => {
  storage.clear()
  vi.stubGlobal('uni', {
    getStorageSync: (key: string) => storage.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => storage.set(key, value),
    removeStorageSync: (key: string) => storage.delete(key),
  })
})
afterEach(() => vi.unstubAllGlobals())

describe('a number that is read out', () => {
  it('stands in fours, and 1 is said so that nobody hears 7', () => {
    expect(inFours('261126000157')).toBe('2611-2600-0157')
    expect(saidAloud('261126000157')).toBe('二六幺幺，二六零零，零幺五七')
  })

  it('is found however it was typed', () => {
    for (const typed of ['261126000157', '2611-2600-0157', ' 2611 2600 0157 ', '２６１１２６０００１５７']) expect(typedNumber(typed)).toBe('261126000157')
    for (const wrong of ['', '26112600015', '2611260001577', '26112600015a']) expect(typedNumber(wrong)).toBe('')
  })

  it('is opened by its password in small letters and with look-alikes', () => {
    expect(typedSecret('abcd-ef0l-2345')).toBe('ABCDEF012345')
    expect(typedSecret('ABCD EFOI 2345')).toBe('ABCDEF012345')
    expect(typedSecret('ABCDEF')).toBe('')
  })
})

describe('what the department reads', () => {
  it('says whose errand it is', () => {
    expect(lodgeText({ words: ' 想问补贴 ', who: 'self', name: '母亲', where: '' })).toBe('想问补贴')
    expect(lodgeText({ words: '想问补贴', who: 'relative', name: '母亲', where: '' })).toBe('【替家人反映：母亲】想问补贴')
    expect(lodgeText({ words: '想问补贴', who: 'other', name: '', where: '' })).toBe('【替别人反映】想问补贴')
  })

  it('says where it is, behind the words', () => {
    expect(lodgeText({ words: '路灯坏了 ', who: 'self', name: '', where: ' 同心路东门 ' })).toBe('路灯坏了【地点：同心路东门】')
    expect(lodgeText({ words: '井盖没了', who: 'other', name: '', where: '人民路' })).toBe('【替别人反映】井盖没了【地点：人民路】')
    expect(placed(' ', '人民路')).toBe('')
  })

  it('has room for all of it in the server’s thousand characters', () => {
    expect(lodgeText({ words: '字'.repeat(900), who: 'relative', name: '名'.repeat(20), where: '地'.repeat(WHERE_MOST) }).length).toBeLessThanOrEqual(1000)
  })
})

describe('where it is', () => {
  const scan = { status: 'active', plate: { scene_code: '5QYDJT5R', name: '示例商场' } } as unknown as Scan

  it('is filled in from the plate until somebody writes another place', () => {
    expect(lodgeDraft('', '示例商场')).toMatchObject({ where: '示例商场', stood: '示例商场' })
    keepLodgeDraft({ ...lodgeDraft('', '示例商场'), where: '人民路' })
    expect(lodgeDraft('', '别的地方').where).toBe('人民路')
    keepLodgeDraft({ ...lodgeDraft('', ''), where: '', stood: '' })
    expect(lodgeDraft('', '别的地方').where).toBe('别的地方')
  })

  it('is not filled in from the plate where the words speak of home', () => {
    expect(lodgeDraft('我家门口路灯坏了', '示例商场')).toMatchObject({ where: '', stood: '' })
    expect(lodgeDraft('這裡路燈壞了', '示例商场').where).toBe('示例商场')
    expect(lodgeDraft('樓下太吵', '示例商场').where).toBe('')
  })

  it('has a name after the page was opened again, and never stands there as a bare code', async () => {
    arrive('5QYDJT5R', scan)
    expect(plateWords('5QYDJT5R')).toBe('示例商场')
    vi.resetModules()
    const again = await import('@/state/place')
    expect(again.place.scan).toBeNull()
    expect(again.plateName('5QYDJT5R')).toBe('示例商场')
    expect(again.plateWords('GGY3M0C2')).toBe('门牌 GGY3 M0C2')
  })
})
