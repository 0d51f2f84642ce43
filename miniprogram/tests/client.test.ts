import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { addressOf, call } from '@/api/client'
import { report, resolve } from '@/api/doorplate'
import { ApiError, errorFrom, errorOfSilence } from '@/api/errors'
import { Latest } from '@/api/latest'
import { leavingNow } from '@/state/leaving'
import { network } from '@/state/network'

interface Sent {
  url: string
  method: string
  data?: object
  header: Record<string, string>
  success: (answer: { statusCode: number; data: unknown; header: object }) => void
  fail: (failure: { errMsg: string }) => void
}

const sent: Sent[] = []
const storage = new Map<string, unknown>()
const abort = vi.fn()

beforeEach(() => {
  sent.length = 0
  storage.clear()
  abort.mockClear()
  vi.stubGlobal('uni', {
    request: (options: Sent) => {
      sent.push(options)
      return { abort }
    },
    getStorageSync: (key: string) => storage.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => storage.set(key, value),
    removeStorageSync: (key: string) => storage.delete(key),
  })
})
afterEach(() => vi.unstubAllGlobals())

const answer = (index: number, statusCode: number, data: unknown, header = {}) => sent[index].success({ statusCode, data, header })
const soon = () => new Promise((done) => setTimeout(done))

describe('one request', () => {
  it('leaves out empty values and escapes the rest', () => {
    expect(addressOf('/a', { q: '我妈80了&吗', plate: null, area: '', lat: 0 })).toBe('/a?q=%E6%88%91%E5%A6%8880%E4%BA%86%26%E5%90%97&lat=0')
    expect(addressOf('/a')).toBe('/a')
  })

  it('resolves to the body with its Chinese set', async () => {
    const asked = call<{ say: string }>('/api/v1/x')
    answer(0, 200, { say: '好,的' })
    expect(await asked).toEqual({ say: '好，的' })
    expect(sent[0].method).toBe('GET')
  })

  it('rejects with the server’s own words and the request id', async () => {
    const asked = call('/api/v1/x')
    answer(0, 422, { error: { code: 'query_too_long', message: '太长了', detail: {}, request_id: 'r-1' } })
    await expect(asked).rejects.toMatchObject({ code: 'query_too_long', message: '太长了', status: 422, requestId: 'r-1' })
  })

  it('has words even for an answer without any', () => {
    const error = errorFrom(502, '<html>bad gateway</html>', { 'X-Request-ID': 'r-2' })
    expect(error).toBeInstanceOf(ApiError)
    expect(error.message).toMatch(/12345/)
    expect(error.requestId).toBe('r-2')
    expect(errorOfSilence('request:fail timeout').code).toBe('timeout')
    expect(errorOfSilence('request:fail').code).toBe('offline')
  })

  it('does not take a page of text for an answer', async () => {
    const asked = call('/api/v1/x')
    answer(0, 200, '<html>')
    await expect(asked).rejects.toMatchObject({ code: 'unreadable' })
  })
})

describe('asking again', () => {
  it('sends answers as they are, for the platform to write out', () => {
    void resolve('m-body', { age: 80 })
    expect(sent[0]).toMatchObject({ method: 'POST', data: { answers: { age: 80 } }, header: { 'Content-Type': 'application/json' } })
  })

  it('replays the same answers only once', async () => {
    const [first, second] = [resolve('m-once', { a: 'yes' }), resolve('m-once', { a: 'yes' })]
    expect(sent).toHaveLength(1)
    answer(0, 200, { verdict: 'more' })
    expect(await first).toEqual(await second)
    void resolve('m-once', { a: 'no' })
    expect(sent).toHaveLength(2)
  })

  it('does not remember a failure', async () => {
    const failed = resolve('m-fail', {})
    sent[0].fail({ errMsg: 'request:fail' })
    await expect(failed).rejects.toMatchObject({ code: 'offline' })
    void resolve('m-fail', {})
    expect(sent).toHaveLength(2)
  })
})

describe('a report', () => {
  const body = { kind: 'wrong_fact', text: '地址不对' } as const

  it('makes an identity first, then sends with it', async () => {
    const done = report(body, 'key-1')
    expect(sent[0].url).toBe('/api/v1/residents')
    answer(0, 201, { token: 'tok', resident: 'r' })
    await soon()
    expect(sent[1]).toMatchObject({ url: '/api/v1/reports', method: 'POST', header: { Authorization: 'Bearer tok', 'Idempotency-Key': 'key-1' } })
    answer(1, 201, { id: '1', say: '已经记下' })
    expect((await done).say).toBe('已经记下')
    expect(storage.get('doorplate.token')).toBe('tok')
  })

  it('makes a new identity once when the old one is forgotten', async () => {
    storage.set('doorplate.token', 'old')
    const done = report(body, 'key-2')
    await soon()
    answer(0, 401, { error: { code: 'unauthorized', message: '请先登录', detail: {}, request_id: 'r' } })
    await soon()
    expect(sent[1].url).toBe('/api/v1/residents')
    answer(1, 201, { token: 'new', resident: 'r' })
    await soon()
    expect(sent[2].header.Authorization).toBe('Bearer new')
    answer(2, 401, { error: { code: 'unauthorized', message: '请先登录', detail: {}, request_id: 'r' } })
    await expect(done).rejects.toMatchObject({ status: 401 })
    expect(sent).toHaveLength(3)
  })
})

describe('the last question wins', () => {
  it('calls off the one before and passes its late answer over', async () => {
    const latest = new Latest()
    let finish = (_: string) => {}
    const first = latest.run<string>((own) => {
      own({ abort })
      return new Promise((done) => (finish = done))
    })
    const second = latest.run(async () => 'new')
    expect(abort).toHaveBeenCalledOnce()
    finish('old')
    expect(await first).toBeUndefined()
    expect(await second).toBe('new')
  })

  it('keeps quiet about the failure of a question nobody waits for', async () => {
    const latest = new Latest()
    const first = latest.run(() => Promise.reject(new Error('aborted')))
    const second = latest.run(() => Promise.resolve(1))
    expect(await first).toBeUndefined()
    expect(await second).toBe(1)
    await expect(latest.run(() => Promise.reject(new Error('seen')))).rejects.toThrow('seen')
  })
})

describe('a page that is being left', () => {
  it('asks again for what the browser called off, and does not say that the network is gone', async () => {
    network.away = false
    const asked = call<{ say: string }>('/api/v1/halls')
    leavingNow()
    sent[0].fail({ errMsg: 'request:fail' })
    await vi.waitFor(() => expect(sent).toHaveLength(2))
    expect(network.away).toBe(false)
    answer(1, 200, { say: '好' })
    expect(await asked).toEqual({ say: '好' })
  })

  it('takes no time out for a silence of the network when the dialler lay in front meanwhile', async () => {
    const now = vi.spyOn(Date, 'now')
    const start = 2_000_000_000_000
    now.mockReturnValue(start)
    const asked = call<{ say: string }>('/api/v1/halls')
    now.mockReturnValue(start + 100)
    leavingNow()
    now.mockReturnValue(start + 60_000)
    sent[0].fail({ errMsg: 'request:fail timeout' })
    expect(network.away).toBe(false)
    await vi.waitFor(() => expect(sent).toHaveLength(2))
    answer(1, 200, { say: '好' })
    expect(await asked).toEqual({ say: '好' })
    vi.restoreAllMocks()
  })

  it('does not send a second time what changes something', async () => {
    const asked = call('/api/v1/tickets', { method: 'POST', body: { text: '路灯' } })
    leavingNow()
    sent[0].fail({ errMsg: 'request:fail' })
    await expect(asked).rejects.toMatchObject({ code: 'interrupted', message: '刚才被打断了，请再试一次' })
    expect(sent).toHaveLength(1)
    expect(network.away).toBe(false)
  })

  it('says so when the network is really gone', async () => {
    vi.spyOn(Date, 'now').mockReturnValue(2_000_001_000_000)
    const asked = call('/api/v1/halls')
    sent[0].fail({ errMsg: 'request:fail' })
    await expect(asked).rejects.toMatchObject({ code: 'offline' })
    expect(network.away).toBe(true)
    network.away = false
    vi.restoreAllMocks()
  })

  it('leaves alone what was called off for a newer question', async () => {
    const own = vi.fn()
    const asked = call('/api/v1/suggest', { own })
    own.mock.calls[0][0].abort()
    sent[0].fail({ errMsg: 'request:fail abort' })
    await expect(asked).rejects.toMatchObject({ code: 'aborted' })
    expect(sent).toHaveLength(1)
    expect(network.away).toBe(false)
  })
})
