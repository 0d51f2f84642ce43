/** What the server says when it refuses: a stable code, a sentence for a person, and which field it is about. */
export interface FieldFault {
  field: string
  problem: string
}

export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly detail: Record<string, unknown> = {},
    readonly requestId = '',
  ) {
    super(message)
    this.name = 'Refusal'
  }

  /** Faults by field name without the path before it, so that a form can show each beside its field. */
  get fields(): Record<string, string> {
    const listed = Array.isArray(this.detail.fields) ? (this.detail.fields as FieldFault[]) : []
    return Object.fromEntries(listed.map((fault) => [fault.field, fault.problem]))
  }
}

/** From a response that is not 2xx; a proxy's page or a cut connection becomes a sentence too. */
export function refusalOf(status: number, body: unknown): Refusal {
  const error = (body as { error?: { code?: string; message?: string; detail?: Record<string, unknown>; request_id?: string } } | undefined)?.error
  if (error?.code && error.message) return new Refusal(status, error.code, error.message, error.detail ?? {}, error.request_id ?? '')
  return new Refusal(status, 'unreadable', status >= 500 ? '服务暂时没有回应，请稍后再试' : '没有做成，请刷新页面后再试')
}

/** Anything thrown, as a sentence to show. */
export function sentenceOf(fault: unknown): string {
  if (fault instanceof Refusal) return fault.message
  if (fault instanceof TypeError) return '网络没有连上，请检查网络后再试'
  return '没有做成，请刷新页面后再试'
}
