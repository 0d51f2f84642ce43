import { t } from '@/messages'
import { typeset } from '@/text/typeset'

/** A refusal or a failure, always with words that a person can read. */
export class ApiError extends Error {
  constructor(
    /** The server's stable code, or `offline`, `timeout`, `aborted`, `interrupted`, `unreadable`, `no_server` from this side. */
    readonly code: string,
    message: string,
    /** HTTP status; 0 when no answer came. */
    readonly status: number = 0,
    readonly requestId: string | null = null,
    readonly detail: unknown = null,
  ) {
    super(message)
    this.name = 'ApiError'
  }
}

/** The error envelope `{"error": {code, message, detail, request_id}}`, or the best that can be said without one. */
export function errorFrom(status: number, body: unknown, header: Record<string, unknown> = {}): ApiError {
  const told = isRecord(body) && isRecord(body.error) ? body.error : null
  const requestId = text(told?.request_id) ?? headerValue(header, 'x-request-id')
  const message = typeset(text(told?.message) ?? t.common.serverTrouble)
  return new ApiError(text(told?.code) ?? `http_${status}`, message, status, requestId, told?.detail ?? null)
}

/**
 * No answer at all: uni.request tells why in `errMsg`. calledOff: by ourselves; left: meanwhile the page was being left, or lay behind the dialler.
 * What the browser or WeChat called off says nothing about the network.
 */
export function errorOfSilence(errMsg: string | undefined, { calledOff = false, left = false } = {}): ApiError {
  if (calledOff) return new ApiError('aborted', t.common.interrupted)
  if (left || /abort|interrupted/i.test(errMsg ?? '')) return new ApiError('interrupted', t.common.interrupted)
  return /time\s*-?out/i.test(errMsg ?? '')
    ? new ApiError('timeout', t.common.timedOut)
    : new ApiError('offline', t.common.offline)
}

export const asApiError = (error: unknown): ApiError =>
  error instanceof ApiError ? error : new ApiError('unexpected', t.common.serverTrouble)

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const text = (value: unknown): string | null => (typeof value === 'string' && value ? value : null)

function headerValue(header: Record<string, unknown>, name: string): string | null {
  const found = Object.entries(header).find(([key]) => key.toLowerCase() === name)
  return found ? text(found[1]) : null
}
