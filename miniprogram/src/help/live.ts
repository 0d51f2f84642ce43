import type { CallParty, HelpMessage, HelpSession } from '@/api/types'

/** One connection, whoever makes it: the browser, WeChat, or a test. */
export interface Wire {
  send(text: string): void
  close(): void
}

export interface WireEvents {
  open(): void
  message(text: string): void
  closed(): void
}

export interface Refusal {
  code: string
  message: string
}

export type Signal = Record<string, unknown>

/** connecting: the first time, or again; live: up to date; over: not ours, no use in trying again. */
export type Link = 'connecting' | 'live' | 'away' | 'over'

export interface Listener {
  link(state: Link): void
  session(session: HelpSession): void
  message(message: HelpMessage): void
  signal(signal: Signal, from: CallParty): void
  said(clientId: string): void
  refused(clientId: string | null, refusal: Refusal): void
  /** Up to date again: what was not answered before has to be said again. */
  caughtUp(): void
}

const BACKOFF_MS = [500, 1000, 2000, 4000, 8000, 15_000]
const OPENS_WITHIN_MS = 10_000
const PING_EVERY_MS = 20_000
const ANSWERS_WITHIN_MS = 8000
/** At the door: whoever is told this is told it the next time as well. */
const FINAL = ['unauthorized', 'forbidden', 'session_not_found', 'session_not_yours']

type Timer = ReturnType<typeof setTimeout>

/**
 * 这次帮办，随时跟上: one session over a websocket that may break at any time. Each time it says hello with the last numbers that it has
 * seen and gets the rest, so nothing is missed and nothing comes twice. The protocol: server/sessions/live.py.
 */
export class Live {
  /** Numbers of the last message and the last signal that were heard. */
  last = 0
  lastSignal = 0
  link: Link = 'connecting'

  private wire: Wire | null = null
  private turn = 0
  private failures = 0
  private caught = false
  private again: Timer | undefined
  private patience: Timer | undefined
  private beat: Timer | undefined

  constructor(
    private readonly dial: (events: WireEvents) => Wire,
    private readonly token: () => Promise<string>,
    private readonly told: Listener,
  ) {}

  start(): void {
    void this.connect()
  }

  stop(): void {
    this.turn++
    this.drop()
    clearTimeout(this.again)
  }

  /** The phone is awake, or has a network again: try at once instead of waiting, and do not trust a line that looks alive. */
  wake(): void {
    if (this.link === 'over') return
    if (this.link !== 'live') {
      this.failures = 0
      void this.connect()
    } else this.ping()
  }

  /** False when there is no line: it stays in the outbox until there is one. */
  say(clientId: string, text: string): boolean {
    return this.put({ type: 'say', client_id: clientId, text })
  }

  signal(data: Signal, to: CallParty): boolean {
    return this.put({ type: 'signal', to, data })
  }

  private put(frame: object): boolean {
    if (this.link !== 'live' || !this.wire) return false
    this.wire.send(JSON.stringify(frame))
    return true
  }

  private async connect(): Promise<void> {
    const mine = ++this.turn
    this.drop()
    clearTimeout(this.again)
    this.become('connecting')
    let token: string
    try {
      token = await this.token()
    } catch {
      if (mine === this.turn) this.later()
      return
    }
    if (mine !== this.turn) return
    this.caught = false
    this.patience = setTimeout(() => this.lost(mine), OPENS_WITHIN_MS)
    const hello = () => this.wire?.send(JSON.stringify({ type: 'hello', token, after: this.last, signal: this.lastSignal }))
    this.wire = this.dial({
      open: () => mine === this.turn && hello(),
      message: (text) => mine === this.turn && this.hear(text, mine),
      closed: () => this.lost(mine),
    })
  }

  private hear(text: string, mine: number): void {
    const frame = read(text)
    clearTimeout(this.patience)
    switch (frame.type) {
      case 'state':
        this.told.session(frame.session as HelpSession)
        return this.upToDate()
      case 'message':
        return this.heard(frame.message as HelpMessage, mine)
      case 'signal':
        if ((frame.id as number) <= this.lastSignal) return
        this.lastSignal = frame.id as number
        return this.told.signal(frame.data as Signal, frame.sender as CallParty)
      case 'said':
        return this.told.said(frame.client_id as string)
      case 'refused':
        return this.refused((frame.client_id as string | null) ?? null, frame.error as Refusal, mine)
    }
  }

  private heard(message: HelpMessage, mine: number): void {
    if (message.number <= this.last) return
    if (message.number > this.last + 1) return this.lost(mine) // a gap: ask again for everything after the last one
    this.last = message.number
    this.told.message(message)
  }

  private refused(clientId: string | null, refusal: Refusal, mine: number): void {
    if (clientId === null && !this.caught) {
      if (!FINAL.includes(refusal.code)) return this.lost(mine)
      this.turn++
      this.drop()
      this.become('over')
    }
    this.told.refused(clientId, refusal)
  }

  /** The server sends the state last, once all that was missed has been told; later ones change nothing here. */
  private upToDate(): void {
    if (this.caught) return
    this.caught = true
    this.failures = 0
    this.become('live')
    this.beat = setInterval(() => this.ping(), PING_EVERY_MS)
    this.told.caughtUp()
  }

  private ping(): void {
    if (!this.put({ type: 'ping' })) return
    const mine = this.turn
    clearTimeout(this.patience)
    this.patience = setTimeout(() => this.lost(mine), ANSWERS_WITHIN_MS)
  }

  private lost(mine: number): void {
    if (mine !== this.turn) return
    this.turn++
    this.drop()
    this.later()
  }

  private later(): void {
    const wait = BACKOFF_MS[Math.min(this.failures, BACKOFF_MS.length - 1)]
    this.failures++
    this.become('away')
    clearTimeout(this.again)
    this.again = setTimeout(() => void this.connect(), wait)
  }

  private drop(): void {
    clearTimeout(this.patience)
    clearInterval(this.beat)
    const wire = this.wire
    this.wire = null
    wire?.close()
  }

  private become(link: Link): void {
    if (link === this.link) return
    this.link = link
    this.told.link(link)
  }
}

function read(text: string): Record<string, unknown> {
  try {
    const found: unknown = JSON.parse(text)
    return typeof found === 'object' && found !== null ? (found as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}
