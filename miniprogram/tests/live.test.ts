import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Live, type Link, type Listener, type WireEvents } from '@/help/live'

interface Line {
  events: WireEvents
  sent: Record<string, unknown>[]
  shut: boolean
}

let lines: Line[]
let heard: { messages: number[]; signals: unknown[]; links: Link[]; said: string[]; refused: [string | null, string][]; caughtUp: number }
let live: Live

beforeEach(() => {
  vi.useFakeTimers()
  lines = []
  heard = { messages: [], signals: [], links: [], said: [], refused: [], caughtUp: 0 }
  const told: Listener = {
    link: (state) => heard.links.push(state),
    session: () => undefined,
    message: (message) => heard.messages.push(message.number),
    signal: (signal) => heard.signals.push(signal),
    said: (id) => heard.said.push(id),
    refused: (id, refusal) => heard.refused.push([id, refusal.code]),
    caughtUp: () => heard.caughtUp++,
  }
  live = new Live(
    (events) => {
      const line: Line = { events, sent: [], shut: false }
      lines.push(line)
      return { send: (text) => line.sent.push(JSON.parse(text)), close: () => (line.shut = true) }
    },
    async () => 'a-token-of-twenty-letters',
    told,
  )
})
afterEach(() => {
  live.stop()
  vi.useRealTimers()
})

const frame = (line: Line, type: string, more: object = {}) => line.events.message(JSON.stringify({ type, ...more }))
const message = (line: Line, number: number) => frame(line, 'message', { message: { number } })
const newest = () => lines[lines.length - 1]

async function opened(): Promise<Line> {
  live.start()
  await vi.advanceTimersByTimeAsync(0)
  newest().events.open()
  return newest()
}

async function upToDate(): Promise<Line> {
  const line = await opened()
  frame(line, 'state', { session: {} })
  return line
}

describe('a session over a line that breaks', () => {
  it('says hello first, and is live once the state has come', async () => {
    const line = await opened()
    expect(line.sent).toEqual([{ type: 'hello', token: 'a-token-of-twenty-letters', after: 0, signal: 0 }])
    expect(live.say('one-client-id', '您好')).toBe(false)
    message(line, 1)
    frame(line, 'state', { session: {} })
    expect(heard).toMatchObject({ messages: [1], links: ['live'], caughtUp: 1 })
    expect(live.say('one-client-id', '您好')).toBe(true)
    expect(line.sent.at(-1)).toEqual({ type: 'say', client_id: 'one-client-id', text: '您好' })
  })

  it('comes back with the last numbers it has seen, and hears nothing twice', async () => {
    const line = await upToDate()
    for (const number of [1, 2]) message(line, number)
    frame(line, 'signal', { id: 7, data: { kind: 'offer' } })
    line.events.closed()
    expect(live.link).toBe('away')
    await vi.advanceTimersByTimeAsync(500)
    newest().events.open()
    expect(newest().sent[0]).toMatchObject({ type: 'hello', after: 2, signal: 7 })
    for (const number of [2, 3]) message(newest(), number)
    frame(newest(), 'signal', { id: 7, data: {} })
    message(line, 4) // an old line that still speaks is not listened to
    expect(heard.messages).toEqual([1, 2, 3])
    expect(heard.signals).toHaveLength(1)
  })

  it('asks again after a gap instead of showing a conversation with a hole', async () => {
    const line = await upToDate()
    message(line, 1)
    message(line, 3)
    expect(heard.messages).toEqual([1])
    await vi.advanceTimersByTimeAsync(500)
    newest().events.open()
    expect(newest().sent[0]).toMatchObject({ after: 1 })
  })

  it('waits longer each time, and tries at once when the phone wakes', async () => {
    await opened()
    for (const wait of [500, 1000, 2000, 4000]) {
      const before = lines.length
      newest().events.closed()
      await vi.advanceTimersByTimeAsync(wait - 1)
      expect(lines).toHaveLength(before)
      await vi.advanceTimersByTimeAsync(1)
      expect(lines).toHaveLength(before + 1)
    }
    newest().events.closed()
    const before = lines.length
    live.wake()
    await vi.advanceTimersByTimeAsync(0)
    expect(lines).toHaveLength(before + 1)
  })

  it('does not trust a line that stays silent after a ping', async () => {
    const line = await upToDate()
    live.wake()
    expect(line.sent.at(-1)).toEqual({ type: 'ping' })
    await vi.advanceTimersByTimeAsync(8000)
    expect(line.shut).toBe(true)
    expect(live.link).toBe('away')
  })

  it('keeps a line that answers', async () => {
    const line = await upToDate()
    for (let i = 0; i < 5; i++) {
      await vi.advanceTimersByTimeAsync(20_000)
      frame(line, 'pong')
    }
    expect(line.shut).toBe(false)
    expect(lines).toHaveLength(1)
  })

  it('gives up only when it is told at the door that the session is not ours', async () => {
    const line = await opened()
    frame(line, 'refused', { client_id: null, error: { code: 'unavailable', message: '' } })
    expect(live.link).toBe('away')
    await vi.advanceTimersByTimeAsync(500)
    newest().events.open()
    frame(newest(), 'refused', { client_id: null, error: { code: 'session_not_found', message: '没有这次帮办' } })
    expect(live.link).toBe('over')
    expect(heard.refused).toEqual([[null, 'session_not_found']])
    const before = lines.length
    live.wake()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(lines).toHaveLength(before)
  })

  it('passes a refusal of one message on and stays', async () => {
    const line = await upToDate()
    frame(line, 'refused', { client_id: 'one-client-id', error: { code: 'content_refused', message: '' } })
    frame(line, 'said', { client_id: 'another-id' })
    expect(heard).toMatchObject({ refused: [['one-client-id', 'content_refused']], said: ['another-id'] })
    expect(live.link).toBe('live')
  })
})
