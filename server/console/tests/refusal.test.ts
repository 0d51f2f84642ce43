import { describe, expect, it } from 'vitest'
import { Refusal, refusalOf, sentenceOf } from '@/api/refusal'

describe('what the server refuses', () => {
  it('keeps the code, the sentence and the faults by field', () => {
    const refusal = refusalOf(422, {
      error: { code: 'input_invalid', message: '填写的内容不对', detail: { fields: [{ field: 'name', problem: '太长了' }] }, request_id: 'r-1' },
    })
    expect(refusal).toMatchObject({ status: 422, code: 'input_invalid', message: '填写的内容不对', requestId: 'r-1' })
    expect(refusal.fields).toEqual({ name: '太长了' })
  })

  it('turns a proxy page into a sentence', () => {
    expect(refusalOf(502, '<html>').message).toContain('稍后再试')
    expect(refusalOf(404, undefined).code).toBe('unreadable')
  })

  it('says that the network is down, and never shows a programmer’s text', () => {
    expect(sentenceOf(new TypeError('Failed to fetch'))).toContain('网络')
    expect(sentenceOf(new RangeError('boom'))).not.toContain('boom')
    expect(sentenceOf(new Refusal(409, 'taken', '已有人处理'))).toBe('已有人处理')
  })
})
