import { describe, expect, it } from 'vitest'
import { lodgeText } from '@/help/lodging'
import { inFours, saidAloud, typedNumber, typedSecret } from '@/help/tickets'

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
    expect(lodgeText({ words: ' 想问补贴 ', who: 'self', name: '母亲' })).toBe('想问补贴')
    expect(lodgeText({ words: '想问补贴', who: 'relative', name: '母亲' })).toBe('【替家人反映：母亲】想问补贴')
    expect(lodgeText({ words: '想问补贴', who: 'other', name: '' })).toBe('【替别人反映】想问补贴')
  })
})
