import { addressOf, base, call } from './client'
import { callAsKnown, callAsMe } from './identity'
import type { Abortable } from './latest'
import type { Bundle, BundleResolution, Entry, Halls, Matter, Pictures, Plan, Policy, Report, Reported, Resolution, Saved, SavedList, Scan, Search, Suggestions } from './types'
import type { Answers } from '@/guide/answers'
import { encodeAnswers } from '@/guide/answers'
import { justLocated } from '@/halls/locate'
import { sayingWho } from '@/state/says'
import { lay, shelved, takeOff } from '@/state/shelf'

const API = '/api/v1'

/**
 * Of the phone's place, where it is known, the server keeps only how far from the plate it was: a code pasted elsewhere shows in that.
 * entry: the other way in that led to this plate, to be counted.
 */
export const scan = (scene: string, entry?: string | null): Promise<Scan> =>
  call(`${API}/scan/${encodeURIComponent(scene)}`, { query: { for: sayingWho(), ...justLocated(), entry } })

/** What a poster's or a message's code leads to. */
export const entry = (code: string): Promise<Entry> => call(`${API}/entries/${encodeURIComponent(code)}`)

/** A picture or a file of ours, as an address that an image can load. */
export function pictureOf(path: string): string {
  let origin = base()
  // #ifdef H5
  origin = window.location.origin // uni-app reads an address that begins with / as a file of the page's own folder.
  // #endif
  return origin + path
}

export interface SearchFor {
  q: string
  plate?: string | null
  /** The chosen option of the splitting question. */
  answer?: string | null
}

export const search = (query: SearchFor, own?: (task: Abortable) => void): Promise<Search> =>
  call(`${API}/search`, { query: { ...query, for: sayingWho() }, own })

/** Completions of what is being typed; hot words for an empty box. */
export const suggest = (q: string, own?: (task: Abortable) => void): Promise<Suggestions> => call(`${API}/suggest`, { query: { q }, own })

type Memory<T> = Map<string, { asked: Promise<T>; at: number }>

const matters: Memory<Matter> = new Map()

/** A matter's guide; asked for once while the page lives, since the guide, the questions and the list all need it. */
export function matter(id: string): Promise<Matter> {
  return shelved('matter', id, () => once(matters, id, () => call<Matter>(`${API}/matters/${encodeURIComponent(id)}`)))
}

const drawn: Memory<Pictures> = new Map()

/** What a matter's papers, steps and screens look like; and the letters that may be printed. */
export const picturesOf = (id: string): Promise<Pictures> =>
  once(drawn, id, () => call<Pictures>(`${API}/matters/${encodeURIComponent(id)}/pictures`))

/** Which version is in force; the answer waits until it is another than the one seen, for some seconds. */
export const versionOf = (id: string, seen: number, wait: number): Promise<{ version: number }> =>
  call(`${API}/matters/${encodeURIComponent(id)}/version`, { query: { seen: String(seen), wait: String(wait) } })

/** Another version is in force: nothing of the old one is believed any longer. */
export function forgetMatter(id: string): void {
  matters.delete(id)
  for (const key of [...resolutions.keys()]) if (key.startsWith(`${id}?`)) resolutions.delete(key)
}

const resolutions: Memory<Resolution> = new Map()

/** Where someone stands with these answers. The server replays them, so the same answers need asking only once. */
export function resolve(id: string, answers: Answers): Promise<Resolution> {
  const key = `${id}?${encodeAnswers(answers)}`
  const ask = () => call<Resolution>(`${API}/matters/${encodeURIComponent(id)}/resolve`, { method: 'POST', reads: true, body: { answers } })
  return shelved('resolve', key, () => once(resolutions, key, ask))
}

/** Content may be published at any time, so nothing is believed for longer than this. */
const BELIEVED_MS = 10 * 60_000
const REMEMBERED = 24

function once<T>(kept: Memory<T>, key: string, ask: () => Promise<T>): Promise<T> {
  const known = kept.get(key)
  if (known && Date.now() - known.at < BELIEVED_MS) return known.asked
  const asked = ask()
  kept.set(key, { asked, at: Date.now() })
  asked.catch(() => kept.delete(key)) // A failure is not an answer: the next try asks again.
  if (kept.size > REMEMBERED) kept.delete(kept.keys().next().value as string)
  return asked
}

export const bundle = (id: string): Promise<Bundle> => call(`${API}/bundles/${encodeURIComponent(id)}`)

export const resolveBundle = (id: string, matters: string[], answers: Answers): Promise<BundleResolution> =>
  call(`${API}/bundles/${encodeURIComponent(id)}/resolve`, { method: 'POST', reads: true, body: { matters, answers } })

/** Names what an open page shows: the bundle's version and those of its matters. */
export const editionOf = (id: string, seen: string, wait: number): Promise<{ edition: string }> =>
  call(`${API}/bundles/${encodeURIComponent(id)}/version`, { query: { seen, wait: String(wait) } })

/** Which hall, when to leave, and what to lay ready; from the plate, or from the phone's place when it is known. */
export const planTrip = (matter: string, answers: Answers, from: { plate: string | null; area: string | null }): Promise<Plan> =>
  call(`${API}/matters/${encodeURIComponent(matter)}/plan`, { method: 'POST', reads: true, body: { answers, ...from } })

export const policy = (id: string): Promise<Policy> => call(`${API}/policies/${encodeURIComponent(id)}`)

export const policyVersionOf = (id: string, seen: number, wait: number): Promise<{ version: number }> =>
  call(`${API}/policies/${encodeURIComponent(id)}/version`, { query: { seen: String(seen), wait: String(wait) } })

/** A pick-up code for these answers. `key` stays the same while one saving is tried again. */
export const saveList = (matter: string, answers: Answers, made: { for: 'self' | 'relative'; plate: string | null }, key: string): Promise<Saved> =>
  callAsKnown<Saved>(`${API}/checklists`, { method: 'POST', body: { matter, answers, ...made }, idempotencyKey: key }).then((saved) => {
    lay('list', saved.code, saved.list)
    return saved
  })

/** The same for several matters in one go. */
export const saveBundle = (
  bundle: string,
  matters: string[],
  answers: Answers,
  made: { for: 'self' | 'relative'; plate: string | null },
  key: string,
): Promise<Saved> =>
  callAsKnown(`${API}/bundles/${encodeURIComponent(bundle)}/checklists`, { method: 'POST', body: { matters, answers, ...made }, idempotencyKey: key })

/** Kept on this phone as well: at the counter there is not always a network. */
export const openList = (code: string): Promise<SavedList> =>
  shelved('list', code, () => call(`${API}/checklists/${encodeURIComponent(code)}`))

/** Only whoever holds the secret: the phone that saved it. */
export const changeList = (code: string, secret: string, change: { ticks?: string[]; answers?: Answers }): Promise<SavedList> =>
  call(`${API}/checklists/${encodeURIComponent(code)}`, { method: 'PUT', body: change, header: { 'X-Checklist-Secret': secret } })

export const deleteList = (code: string, secret: string): Promise<{ say: string }> =>
  call<{ say: string }>(`${API}/checklists/${encodeURIComponent(code)}`, { method: 'DELETE', header: { 'X-Checklist-Secret': secret } }).then((gone) => {
    takeOff('list', code)
    return gone
  })

export interface HallsFor {
  matter?: string | null
  plate?: string | null
  area?: string | null
  lat?: number | null
  lng?: number | null
  datum?: 'wgs84' | 'gcj02' | null
  limit?: number
}

export const halls = (query: HallsFor, own?: (task: Abortable) => void): Promise<Halls> =>
  shelved('halls', addressOf('', { matter: query.matter, plate: query.plate, area: query.area }), () => call(`${API}/halls`, { query: { ...query }, own }))

/** Tells the people who keep the facts. `key` stays the same while one report is tried again. */
export const report = (body: Report, key: string): Promise<Reported> =>
  callAsMe(`${API}/reports`, { method: 'POST', body, idempotencyKey: key })
