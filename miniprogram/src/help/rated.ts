import type { RatingKind } from '@/api/types'
import { keep, recall } from '@/state/storage'

/** 我评过的: kept on this phone, because an anonymous rating leads back to nobody on the server. */
export interface KeptRating {
  kind: RatingKind
  id: string
  /** What it was, in words. */
  title: string
  level: number
  at: number
}

const MOST = 60

/** Newest first. */
export const keptRatings = (): KeptRating[] => recall<KeptRating[]>('rated', []).filter((one) => one && typeof one.id === 'string')

export const isRated = (kind: RatingKind, id: string): boolean => keptRatings().some((one) => one.kind === kind && one.id === id)

export function keepRating(one: Omit<KeptRating, 'at'>): void {
  const others = keptRatings().filter((other) => other.kind !== one.kind || other.id !== one.id)
  keep('rated', [{ ...one, at: Date.now() }, ...others].slice(0, MOST))
}
