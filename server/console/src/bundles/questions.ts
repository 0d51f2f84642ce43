/** What the forms need to know of a matter's questions. */
import type { Guide } from '@/cards/matters'

type Question = Guide['questions'][number]

/** Those that have options: only they can be answered beforehand. */
export const answerable = (guide: Guide | undefined): Question[] => (guide?.questions ?? []).filter((one) => ['single', 'multi', 'yesno'].includes(one.kind))

/** Those that a shared question of that kind can answer. */
export const answeredBy = (guide: Guide | undefined, kind: string): Question[] =>
  (guide?.questions ?? []).filter((one) => (kind === 'area' ? one.kind === 'area' : ['single', 'multi', 'yesno'].includes(one.kind)))

/** A target as a form holds it, however the file wrote it. */
export function target(to: unknown): { question: string; options: Record<string, string | string[]> } {
  if (typeof to === 'string') return { question: to, options: {} }
  const made = to as { question?: string; options?: Record<string, string | string[]> } | undefined
  return { question: made?.question ?? '', options: { ...made?.options } }
}

export const idsOf = (value: unknown): string[] => (Array.isArray(value) ? (value as string[]) : typeof value === 'string' && value ? [value] : [])
