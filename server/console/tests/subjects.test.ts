import { describe, expect, it } from 'vitest'
import { subjectOf } from '@/text/subjects'

const UUID = 'd8487499-c738-4541-9004-064064e4f9f5'

describe('what an audit entry is about', () => {
  it('is told by a word, never by a UUID, and leads to its page', () => {
    expect(subjectOf('ticket', UUID)).toEqual({ word: '工单', id: '', to: { name: 'ticket', params: { id: UUID } } })
    expect(subjectOf('session', UUID)).toEqual({ word: '帮办会话', id: '', to: null })
  })
  it('keeps a code that people read', () => {
    expect(subjectOf('doorplate', '5QYDJT5R')).toMatchObject({ word: '门牌', id: '5QYDJT5R' })
  })
  it('is nothing where nothing was noted, and a word even for a kind that is not known here', () => {
    expect(subjectOf('', '')).toBeNull()
    expect(subjectOf('kettle', UUID)).toEqual({ word: '其他记录', id: '', to: null })
  })
})
