import { describe, expect, it } from 'vitest'
import { ofKind } from '@/matters/conditions'
import { copiesOf } from '@/matters/words'

const single = { id: 'q1', kind: 'single', options: [{ id: 'a', label: '在昆山', none: false }, { id: 'b', label: '不在', none: false }] }

describe('a question that becomes one of another kind', () => {
  it('loses the options that the form would no longer show', () => {
    expect(ofKind(single, 'date')).toMatchObject({ kind: 'date', options: [] })
    expect(ofKind(single, 'yesno').options).toEqual([])
  })
  it('keeps them where they still count', () => {
    expect(ofKind(single, 'multi').options).toEqual(single.options)
  })
  it('has two to fill in where there were none', () => {
    expect(ofKind({ id: 'q2', kind: 'number', options: [] }, 'single').options).toHaveLength(2)
    expect(ofKind({ id: 'q3', kind: 'yesno', options: [{ id: 'yes', label: '有' }, { id: 'no', label: '没有' }] }, 'single').options?.map((one) => one.id)).toEqual(['a', 'b'])
  })
})

describe('copies of a material', () => {
  it('are said where they are counted', () => {
    expect(copiesOf({ form: 'copy', copies: 2 })).toBe('复印件 2 份')
    expect(copiesOf({ form: 'original', copies: 0 })).toBe('原件')
  })
})
