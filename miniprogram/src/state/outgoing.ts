import { reactive } from 'vue'
import { asApiError, type ApiError } from '@/api/errors'
import { callAsKnown } from '@/api/identity'
import { onceBack } from './network'
import { keep, recall } from './storage'

/**
 * 还没送到的: small writes that may arrive later, such as a tick on a saved list. Each has a key or says the whole state,
 * so that sending it twice does it once. What needs an answer on the screen (a ticket's number) does not belong here.
 */
export interface Outgoing {
  method: 'POST' | 'PUT'
  path: string
  body: object
  /** Idempotency-Key of a POST. */
  key?: string
  header?: Record<string, string>
  at?: number
}

const KEY = 'outgoing'
const MOST = 40
/** Older than this it would surprise whoever gets it. */
const BELIEVED_MS = 30 * 24 * 3600_000

export const outgoing = reactive<{ count: number }>({ count: lying().length })

function lying(): Outgoing[] {
  return recall<Outgoing[]>(KEY, []).filter((one) => one && typeof one.path === 'string' && Date.now() - (one.at ?? 0) < BELIEVED_MS)
}

function write(all: Outgoing[]): void {
  keep(KEY, all.slice(-MOST))
  outgoing.count = all.length
}

/** The newest state of a thing takes the place of an older one that did not get through. */
const sameThing = (one: Outgoing, other: Outgoing): boolean => one.method === 'PUT' && other.method === 'PUT' && one.path === other.path

/** Sent now, or kept until the network is back. refused: the server has answered, and no. */
export async function sendOrKeep(one: Outgoing): Promise<{ kept: boolean; refused: ApiError | null }> {
  try {
    await send(one)
    return { kept: false, refused: null }
  } catch (failure) {
    const error = asApiError(failure)
    if (!unheard(error)) return { kept: false, refused: error }
    write([...lying().filter((other) => !sameThing(one, other)), { ...one, at: Date.now() }])
    return { kept: true, refused: null }
  }
}

/** Nobody answered, or somebody who was not able to: worth another try. */
const unheard = (error: ApiError): boolean => error.status === 0 || error.status === 429 || error.status >= 502

const send = ({ method, path, body, key, header }: Outgoing): Promise<object> =>
  callAsKnown<object>(path, { method, body, idempotencyKey: key, header })

/** What waits to be sent there: newer than anything the server says meanwhile. */
export const waitingFor = (path: string): object | null => lying().filter((one) => one.path === path).at(-1)?.body ?? null

let flushing = false

/** In the order in which they were kept. What the server refuses is over: trying again would not change its mind. */
export async function sendWhatWaits(): Promise<void> {
  if (flushing) return
  flushing = true
  try {
    for (let one = lying()[0]; one; one = lying()[0]) {
      try {
        await send(one)
      } catch (failure) {
        if (unheard(asApiError(failure))) return
      }
      write(lying().filter((other) => other.path !== one.path || other.at !== one.at))
    }
  } finally {
    flushing = false
  }
}

onceBack(() => void sendWhatWaits())
