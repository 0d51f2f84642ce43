import { ApiError, errorFrom, errorOfSilence } from './errors'
import type { Abortable } from './latest'
import { leftSince, settled } from '@/state/leaving'
import { answered as heard, silent } from '@/state/network'
import { typesetAll } from '@/text/typeset'
import { t } from '@/messages'

/** Long enough for a slow phone network, short enough that nobody stares at a still page. */
const TIMEOUT_MS = 12_000
/** A picture goes up more slowly than words. */
const PICTURE_TIMEOUT_MS = 60_000

export type Query = Record<string, string | number | null | undefined>

export interface Call {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** A POST that changes nothing: its question is only too long for an address. */
  reads?: boolean
  query?: Query
  body?: object
  /** A picture instead of a body; `type` is its kind, e.g. image/jpeg. */
  bytes?: { data: ArrayBuffer; type: string }
  token?: string
  /** The same key twice makes the server do it once: a retried report is not two reports. */
  idempotencyKey?: string
  header?: Record<string, string>
  /** Receives the running request, so that a newer one can call it off. */
  own?: (task: Abortable) => void
}

export function base(): string {
  let address = import.meta.env.VITE_API_BASE ?? ''
  // #ifdef H5
  address = '' // The page is served beside the API: nothing leaves its own origin.
  // #endif
  return address.replace(/\/+$/, '')
}

/** `/api/v1/halls` + {plate, lat: null} -> `/api/v1/halls?plate=…`; empty values are left out. */
export function addressOf(path: string, query: Query = {}): string {
  const pairs = Object.entries(query)
    .filter(([, value]) => value !== null && value !== undefined && value !== '')
    .map(([key, value]) => `${key}=${encodeURIComponent(String(value))}`)
  return pairs.length ? `${path}?${pairs.join('&')}` : path
}

/**
 * One request to the server. Resolves to the body with its Chinese text set; rejects with an ApiError.
 * The caller names the type from the OpenAPI schema; the server checks it against its own.
 */
export async function call<T>(path: string, options: Call = {}): Promise<T> {
  try {
    return await callOnce<T>(path, options)
  } catch (error) {
    // The page went on to dial, say, and the browser called off what it was fetching.
    if (!(error instanceof ApiError) || error.code !== 'interrupted' || !harmlessTwice(options)) throw error
    await settled()
    return callOnce<T>(path, options)
  }
}

const harmlessTwice = ({ method = 'GET', reads, idempotencyKey }: Call): boolean => method === 'GET' || Boolean(reads || idempotencyKey)

function callOnce<T>(path: string, options: Call): Promise<T> {
  return new Promise((resolve, reject) => {
    const origin = base()
    // #ifdef MP-WEIXIN
    if (!origin) return reject(new ApiError('no_server', t.common.noServer))
    // #endif
    const header: Record<string, string> = { ...options.header }
    if (options.body) header['Content-Type'] = 'application/json'
    if (options.bytes) header['Content-Type'] = options.bytes.type
    if (options.token) header.Authorization = `Bearer ${options.token}`
    if (options.idempotencyKey) header['Idempotency-Key'] = options.idempotencyKey
    let calledOff = false
    const startedAt = Date.now()
    const task = uni.request({
      url: origin + addressOf(path, options.query),
      method: options.method ?? 'GET',
      data: options.bytes?.data ?? options.body, // An object with a JSON header: WeChat and the browser both write it out themselves.
      header,
      timeout: options.bytes ? PICTURE_TIMEOUT_MS : TIMEOUT_MS,
      success: ({ statusCode, data, header: answered }) => {
        heard()
        if (statusCode < 200 || statusCode >= 300) {
          return reject(errorFrom(statusCode, data, (answered ?? {}) as Record<string, unknown>))
        }
        if (typeof data !== 'object' || data === null) {
          return reject(new ApiError('unreadable', t.common.unreadable, statusCode))
        }
        resolve(typesetAll(data) as T)
      },
      fail: ({ errMsg }) => {
        const failure = errorOfSilence(errMsg, { calledOff, left: leftSince(startedAt) })
        if (failure.code === 'offline' || failure.code === 'timeout') silent()
        reject(failure)
      },
    })
    options.own?.({
      abort: () => {
        calledOff = true
        ;(task as unknown as Abortable).abort()
      },
    })
  })
}
