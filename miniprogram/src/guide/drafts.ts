import type { Answers } from './answers'
import { forget, keep, recall } from '@/state/storage'

/** Answers and ticks are kept for a month: long enough to gather papers, short enough to be forgotten on a shared phone. */
const KEPT_MS = 30 * 24 * 3600 * 1000

interface Kept<T> {
  value: T
  at: number
}

function fresh<T>(key: string, otherwise: T): T {
  const kept = recall<Kept<T> | null>(key, null)
  if (!kept || typeof kept.at !== 'number' || Date.now() - kept.at > KEPT_MS) return otherwise
  return kept.value
}

/** The answers given so far for a matter, also those further on than the question on the screen. */
export const draftOf = (matter: string): Answers => fresh<Answers>(`draft.${matter}`, {})
export const keepDraft = (matter: string, answers: Answers): void =>
  keep(`draft.${matter}`, { value: answers, at: Date.now() })
export const forgetDraft = (matter: string): void => forget(`draft.${matter}`)

/** The materials someone has ticked off as being at hand. */
export const ticksOf = (matter: string): string[] => fresh<string[]>(`ticks.${matter}`, [])
export const keepTicks = (matter: string, ids: readonly string[]): void =>
  keep(`ticks.${matter}`, { value: [...ids], at: Date.now() })
