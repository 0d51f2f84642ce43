import { call, type Call } from './client'
import { asApiError } from './errors'
import type { Resident } from './types'
import { keep, recall } from '@/state/storage'

/** This device's identity if it has one already: looking at a page must not make one. */
export const knownToken = (): string => recall('token', '')

export const keepToken = (token: string): void => keep('token', token)

let making: Promise<string> | null = null

/** This device's anonymous identity, made only when something has to be sent, and once when two things are sent together. */
export function token(renew = false): Promise<string> {
  const kept = renew ? '' : knownToken()
  if (kept) return Promise.resolve(kept)
  making ??= call<Resident>('/api/v1/residents', { method: 'POST', body: {} })
    .then((made) => {
      keepToken(made.token)
      return made.token
    })
    .finally(() => (making = null))
  return making
}

/** A request in this device's name. An identity that the server has forgotten is made anew, once. */
export async function callAsMe<T>(path: string, options: Call = {}): Promise<T> {
  const send = async (renew: boolean) => call<T>(path, { ...options, token: await token(renew) })
  try {
    return await send(false)
  } catch (error) {
    if (asApiError(error).status !== 401) throw error
    return send(true)
  }
}

/** In this device's name where it has one; a page that only looks makes none. */
export const callAsKnown = <T>(path: string, options: Call = {}): Promise<T> =>
  knownToken() ? callAsMe<T>(path, options) : call<T>(path, options)
