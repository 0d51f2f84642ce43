/** The live connection to one session: says hello with what it has, comes back by itself, and sends again what was not confirmed. */
import type { Party } from '@mesh'
import { tokenStore } from '@/state/token'
import type { components } from '@/api/schema'

export type Session = components['schemas']['SessionView']
export type Message = components['schemas']['SessionMessageView']
export interface WireFault {
  code: string
  message: string
}

export interface WireEars {
  state: (session: Session) => void
  message: (message: Message) => void
  signal: (data: unknown, from: Party) => void
  refused: (clientId: string, fault: WireFault) => void
  /** It is no longer ours: handed over, erased, signed out. Nothing more will come. */
  gone: (fault: WireFault) => void
  open: (open: boolean) => void
  /** The number of the last message that is here. */
  last: () => number
}

const PING_MS = 15_000
const SILENT_MS = 40_000
const FIRST_WAIT_MS = 500
const LONGEST_WAIT_MS = 15_000
const FINAL = new Set(['unauthorized', 'session_not_found', 'session_not_yours', 'out_of_scope', 'forbidden', 'token_invalid'])

export class Wire {
  open = false
  private socket: WebSocket | null = null
  private tries = 0
  private ended = false
  private heard = 0
  private signal = 0
  private again: ReturnType<typeof setTimeout> | undefined
  private beat: ReturnType<typeof setInterval> | undefined
  private says = new Map<string, string>()
  private signals: { to: Party; data: unknown }[] = []

  constructor(
    private readonly session: string,
    private readonly ears: WireEars,
  ) {
    this.connect()
    window.addEventListener('online', this.hurry)
  }

  /** Kept until its message comes back with this client_id: after a reconnect it is sent again, and is still one message. */
  say(clientId: string, text: string): void {
    this.says.set(clientId, text)
    if (this.open) this.put({ type: 'say', client_id: clientId, text })
  }

  forget(clientId: string): void {
    this.says.delete(clientId)
  }

  send(to: Party, data: unknown): void {
    if (this.open) this.put({ type: 'signal', to, data })
    else if (this.signals.length < 100) this.signals.push({ to, data })
  }

  close(): void {
    this.ended = true
    clearTimeout(this.again)
    clearInterval(this.beat)
    window.removeEventListener('online', this.hurry)
    this.socket?.close()
    this.set(false)
  }

  private put(frame: object): void {
    if (this.socket?.readyState === WebSocket.OPEN) this.socket.send(JSON.stringify(frame))
  }

  private set(open: boolean): void {
    if (this.open === open) return
    this.open = open
    this.ears.open(open)
  }

  private readonly hurry = (): void => {
    if (this.open || this.ended) return
    clearTimeout(this.again)
    this.tries = 0
    this.socket?.close()
    this.connect()
  }

  private connect(): void {
    const scheme = location.protocol === 'https:' ? 'wss' : 'ws'
    const socket = new WebSocket(`${scheme}://${location.host}/api/v1/staff/sessions/${this.session}/live`)
    this.socket = socket
    this.heard = Date.now()
    clearInterval(this.beat)
    this.beat = setInterval(() => this.check(socket), PING_MS)
    socket.onopen = () => {
      this.put({ type: 'hello', token: tokenStore.read(), after: this.ears.last(), signal: this.signal })
    }
    socket.onmessage = ({ data }) => {
      this.heard = Date.now()
      if (socket === this.socket) this.take(String(data))
    }
    socket.onclose = () => {
      if (socket !== this.socket) return
      this.set(false)
      this.later()
    }
  }

  private later(): void {
    if (this.ended) return
    clearTimeout(this.again)
    const wait = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(this.tries++, 6))
    this.again = setTimeout(() => this.connect(), wait * (0.7 + Math.random() * 0.6)) // not all at once after a restart
  }

  private check(socket: WebSocket): void {
    if (socket !== this.socket || this.ended) return
    if (Date.now() - this.heard > SILENT_MS) socket.close()
    else this.put({ type: 'ping' })
  }

  private take(text: string): void {
    const frame = JSON.parse(text) as Record<string, unknown>
    switch (frame.type) {
      case 'state':
        this.welcome()
        this.ears.state(frame.session as Session)
        break
      case 'message': {
        const message = frame.message as Message
        this.says.delete(message.client_id)
        this.ears.message(message)
        break
      }
      case 'signal':
        this.signal = Math.max(this.signal, Number(frame.id) || 0)
        this.ears.signal(frame.data, frame.sender as Party)
        break
      case 'refused':
        this.refused(frame.client_id as string | null, frame.error as WireFault)
        break
    }
  }

  /** The first state after hello: we are in. */
  private welcome(): void {
    if (this.open) return
    this.tries = 0
    this.set(true)
    for (const [id, text] of this.says) this.put({ type: 'say', client_id: id, text })
    for (const signal of this.signals.splice(0)) this.put({ type: 'signal', ...signal })
  }

  private refused(clientId: string | null, fault: WireFault): void {
    if (clientId === null) {
      if (!FINAL.has(fault.code)) return
      this.close()
      this.ears.gone(fault)
      return
    }
    if (fault.code === 'messages_too_quick') {
      setTimeout(() => {
        const text = this.says.get(clientId)
        if (text !== undefined && this.open) this.put({ type: 'say', client_id: clientId, text })
      }, 2_000)
      return
    }
    this.says.delete(clientId)
    this.ears.refused(clientId, fault)
  }
}
