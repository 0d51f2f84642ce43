/** 还没送到的话: what was said here and is not yet known to have arrived. It outlives the page and the connection. */
export interface Unsent {
  client_id: string
  kind: 'text' | 'picture'
  text: string
  /** Of a picture: where it lies on this phone, for as long as the page lives. */
  path: string
  state: 'sending' | 'failed'
  why: string
  at: number
}

export interface Drawer {
  read(): Unsent[]
  write(unsent: Unsent[]): void
}

const MOST = 60

/** The same client_id is the same message however often it is sent: that is what makes sending again harmless. */
export class Outbox {
  private unsent: Unsent[]

  constructor(private readonly drawer: Drawer, private readonly changed: (unsent: Unsent[]) => void = () => undefined) {
    // A picture's place on the phone does not outlive the page: it is offered again by the person, not by us.
    this.unsent = drawer.read().filter((one) => one && one.kind === 'text' && typeof one.client_id === 'string')
    changed(this.list)
  }

  get list(): Unsent[] {
    return [...this.unsent]
  }

  add(kind: Unsent['kind'], text: string, path = ''): Unsent {
    const one: Unsent = { client_id: newClientId(), kind, text, path, state: 'sending', why: '', at: Date.now() }
    this.become([...this.unsent, one].slice(-MOST))
    return one
  }

  /** What has to be said again after the connection was lost, in the order in which it was said. */
  waiting(): Unsent[] {
    return this.unsent.filter((one) => one.kind === 'text' && one.state === 'sending')
  }

  /** It stands in the conversation now. */
  arrived(clientId: string): void {
    if (this.unsent.some((one) => one.client_id === clientId)) this.become(this.unsent.filter((one) => one.client_id !== clientId))
  }

  failed(clientId: string, why: string): void {
    this.become(this.unsent.map((one) => (one.client_id === clientId ? { ...one, state: 'failed', why } : one)))
  }

  again(clientId: string): Unsent | undefined {
    this.become(this.unsent.map((one) => (one.client_id === clientId ? { ...one, state: 'sending', why: '' } : one)))
    return this.unsent.find((one) => one.client_id === clientId)
  }

  private become(unsent: Unsent[]): void {
    this.unsent = unsent
    this.drawer.write(unsent.filter((one) => one.kind === 'text'))
    this.changed(this.list)
  }
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789'

/** 24 letters and digits: enough that no two messages of a session ever share one. */
export function newClientId(): string {
  let made = ''
  for (let i = 0; i < 24; i++) made += LETTERS[Math.floor(Math.random() * LETTERS.length)]
  return made
}
