import { beforeEach, describe, expect, it, vi } from 'vitest'

const lying = new Map<string, unknown>()
/** What the next requests meet: an answer, a refusal, or nobody. */
let meets: (path: string) => { statusCode: number; data: object } | null
const sent: { path: string; key?: string; body: unknown }[] = []

beforeEach(() => {
  vi.resetModules()
  lying.clear()
  sent.length = 0
  meets = () => ({ statusCode: 200, data: {} })
  vi.stubGlobal('uni', {
    getStorageSync: (key: string) => lying.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => void lying.set(key, JSON.parse(JSON.stringify(value))),
    removeStorageSync: (key: string) => void lying.delete(key),
    request: ({ url, data, header, success, fail }: UniApp.RequestOptions) => {
      sent.push({ path: url, key: header?.['Idempotency-Key'], body: data })
      const met = meets(url)
      setTimeout(() => (met ? success?.({ ...met, header: {} } as never) : fail?.({ errMsg: 'request:fail' })))
      return {}
    },
  })
})

const offline = () => (meets = () => null)
const online = (status = 200) => (meets = () => ({ statusCode: status, data: status < 300 ? { fresh: true } : { error: { code: 'gone', message: '没有了' } } }))

describe('without a network', () => {
  it('shows what was kept, and says from when', async () => {
    const { shelved } = await import('@/state/shelf')
    const { call } = await import('@/api/client')
    const { network } = await import('@/state/network')
    const ask = () => shelved('list', 'AB', () => call<{ fresh: boolean }>('/list'))
    online()
    expect(await ask()).toEqual({ fresh: true })
    offline()
    expect(await ask()).toEqual({ fresh: true })
    expect(network.away).toBe(true)
    expect(network.since).toBeGreaterThan(0)
    online()
    await ask()
    expect(network).toEqual({ away: false, since: null })
  })

  it('does not keep alive what the server says is gone', async () => {
    const { shelved, onShelf } = await import('@/state/shelf')
    const { call } = await import('@/api/client')
    const ask = () => shelved('list', 'AB', () => call<object>('/list'))
    await ask()
    online(404)
    await expect(ask()).rejects.toMatchObject({ status: 404 })
    expect(onShelf('list', 'AB')).toBeNull()
  })

  it('keeps only so many', async () => {
    const { shelved, allOnShelf } = await import('@/state/shelf')
    for (let i = 0; i < 20; i++) await shelved('matter', `m${i}`, () => Promise.resolve({ i }))
    expect(allOnShelf<{ i: number }>('matter').map((one) => one.i)).toEqual([19, 18, 17, 16, 15, 14, 13, 12, 11, 10, 9, 8])
    expect([...lying.keys()].filter((key) => key.includes('shelf.matter.'))).toHaveLength(12)
  })
})

describe('what waits for the network', () => {
  const tick = (ticks: string[]) => ({ method: 'PUT' as const, path: '/list/AB', body: { ticks } })
  const rating = { method: 'POST' as const, path: '/ratings', body: { level: 5 }, key: 'k-1' }

  it('goes out once each, the newest state only, with the same key', async () => {
    const { sendOrKeep, sendWhatWaits, outgoing, waitingFor } = await import('@/state/outgoing')
    offline()
    for (const one of [tick(['a']), rating, tick(['a', 'b'])]) expect(await sendOrKeep(one)).toMatchObject({ kept: true })
    expect(outgoing.count).toBe(2)
    expect(waitingFor('/list/AB')).toEqual({ ticks: ['a', 'b'] })
    online()
    sent.length = 0
    await sendWhatWaits()
    expect(sent).toEqual([
      { path: '/ratings', key: 'k-1', body: { level: 5 } },
      { path: '/list/AB', key: undefined, body: { ticks: ['a', 'b'] } },
    ])
    expect(outgoing.count).toBe(0)
    await sendWhatWaits()
    expect(sent).toHaveLength(2)
  })

  it('tells a refusal at once, and does not knock again', async () => {
    const { sendOrKeep, outgoing } = await import('@/state/outgoing')
    online(409)
    expect(await sendOrKeep(rating)).toMatchObject({ kept: false, refused: { status: 409 } })
    expect(outgoing.count).toBe(0)
  })

  it('goes out by itself when the server answers again', async () => {
    const { sendOrKeep, outgoing } = await import('@/state/outgoing')
    const { call } = await import('@/api/client')
    offline()
    await sendOrKeep(rating)
    online()
    await call('/anything')
    await vi.waitFor(() => expect(outgoing.count).toBe(0))
  })
})
