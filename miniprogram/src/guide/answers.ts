/** One answer: an option id, several option ids, a typed day or area id, a number, or "unknown". */
export type AnswerValue = string | number | string[]

/** Answers by question id, in the order in which they were given. */
export type Answers = Record<string, AnswerValue>

export const UNKNOWN = 'unknown'

/**
 * Answers as one short piece of an address: `a.yes~b.*x*y~c.!80`, made of marks that need no escaping there.
 * `*` opens each of several options and `!` a number, so that what is read back has the type that was written. A question of one of
 * several matters (matter.question) is written matter:question, for some browsers' routers take an escaped `.` for a plain one.
 */
export function encodeAnswers(answers: Answers): string {
  return Object.entries(answers)
    .map(([id, value]) => `${escape(id.replace(/\./g, ':'))}.${encodeValue(value)}`)
    .join('~')
}

function encodeValue(value: AnswerValue): string {
  if (typeof value === 'number') return `!${value}`
  if (Array.isArray(value)) return value.length ? value.map((one) => `*${escape(one)}`).join('') : '*'
  return escape(value)
}

/** The marks of ours, which encodeURIComponent lets through, are escaped as well. */
const escape = (text: string): string =>
  encodeURIComponent(text).replace(/[~*.!]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)

/** Reads what `encodeAnswers` wrote; pieces that make no sense are left out rather than refused. */
export function decodeAnswers(text: string | null | undefined): Answers {
  const answers: Answers = {}
  for (const piece of (text ?? '').split('~')) {
    const cut = piece.indexOf('.')
    if (cut < 1) continue
    const value = decodeValue(piece.slice(cut + 1))
    if (value !== null) answers[unescape(piece.slice(0, cut)).replace(/:/g, '.')] = value
  }
  return answers
}

function decodeValue(text: string): AnswerValue | null {
  if (text.startsWith('!')) {
    const number = Number(text.slice(1))
    return text.length > 1 && Number.isFinite(number) ? number : null
  }
  if (text.startsWith('*')) return text.slice(1).split('*').filter(Boolean).map(unescape)
  return text ? unescape(text) : null
}

/** decodeURIComponent that keeps the text as it is when someone cut it in the middle of an escape. */
function unescape(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** The answers given before the one to `id`: going there again asks that question afresh. */
export function answersBefore(answers: Answers, id: string): Answers {
  const before: Answers = {}
  for (const [key, value] of Object.entries(answers)) {
    if (key === id) break
    before[key] = value
  }
  return before
}

/**
 * What to send after answering `id`: what led here, the new answer, then whatever had been answered further on.
 * The server replays it and names in `dropped` what the new answer made pointless.
 */
export function withAnswer(path: Answers, draft: Answers, id: string, value: AnswerValue): Answers {
  const merged: Answers = { ...path, [id]: value }
  for (const [key, later] of Object.entries(draft)) if (!(key in merged)) merged[key] = later
  return merged
}

export function without(answers: Answers, ids: readonly string[]): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([id]) => !ids.includes(id)))
}

/** Ticking an option of a question where several may be chosen; exclusive: those that stand alone, such as “都没有”. */
export function toggle(chosen: readonly string[], id: string, exclusive: readonly string[]): string[] {
  if (chosen.includes(id)) return chosen.filter((one) => one !== id)
  return [...chosen.filter((one) => !exclusive.includes(one)), id]
}
