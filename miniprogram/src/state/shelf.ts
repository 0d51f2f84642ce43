import { asApiError } from '@/api/errors'
import { showingFresh, showingKept } from './network'
import { forget, keep, recall } from './storage'

/**
 * 架子: the newest answers of a few kinds, kept on this phone so that a saved list and the guide last read open without a network.
 * Each kind says how many it keeps; nothing that is personal on the server lies here but the lists that this phone opened itself.
 */
const MOST = { matter: 12, resolve: 16, list: 30, halls: 6 } as const
export type Shelf = keyof typeof MOST

interface Kept<T> {
  value: T
  at: number
}

/** A network that has not answered by then is as good as none, when there is something to show. */
const PATIENCE_MS = 5000

const place = (shelf: Shelf, key: string): string => `shelf.${shelf}.${key}`
const index = (shelf: Shelf): string[] => recall<string[]>(`shelf.${shelf}`, []).filter((one) => typeof one === 'string')

export const onShelf = <T>(shelf: Shelf, key: string): Kept<T> | null => recall<Kept<T> | null>(place(shelf, key), null)

/** Newest first. */
export const allOnShelf = <T>(shelf: Shelf): T[] => index(shelf).flatMap((key) => onShelf<T>(shelf, key)?.value ?? [])

export function lay<T>(shelf: Shelf, key: string, value: T): void {
  keep(place(shelf, key), { value, at: Date.now() } satisfies Kept<T>)
  const order = [key, ...index(shelf).filter((one) => one !== key)]
  for (const old of order.slice(MOST[shelf])) forget(place(shelf, old))
  keep(`shelf.${shelf}`, order.slice(0, MOST[shelf]))
}

export function takeOff(shelf: Shelf, key: string): void {
  forget(place(shelf, key))
  keep(`shelf.${shelf}`, index(shelf).filter((one) => one !== key))
}

export function clearShelves(): void {
  for (const shelf of Object.keys(MOST) as Shelf[]) for (const key of index(shelf)) takeOff(shelf, key)
}

/**
 * The server's answer, laid on the shelf; or, where none comes (or none in time), the one that lies there.
 * A refusal is an answer: what the server says is gone does not live on here.
 */
export async function shelved<T>(shelf: Shelf, key: string, ask: () => Promise<T>): Promise<T> {
  const kept = onShelf<T>(shelf, key)
  const asked = ask().then((fresh) => {
    lay(shelf, key, fresh)
    return fresh
  })
  if (!kept) return asked
  try {
    const fresh = await inTime(asked)
    showingFresh()
    return fresh
  } catch (failure) {
    const error = asApiError(failure)
    if (error.status === 404 || error.status === 410) takeOff(shelf, key)
    if (failure !== SLOW && (error.code === 'aborted' || (error.status !== 0 && error.status < 502))) throw failure
    showingKept(kept.at)
    return kept.value
  }
}

const SLOW = new Error('slow')

function inTime<T>(asked: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout>
  const late = new Promise<never>((_, reject) => (timer = setTimeout(() => reject(SLOW), PATIENCE_MS)))
  asked.catch(() => undefined) // It may fail long after somebody waited for it.
  return Promise.race([asked, late]).finally(() => clearTimeout(timer))
}
