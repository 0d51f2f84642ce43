import type { Hall } from '@/api/types'

/** Before the doors close, a window may no longer give out numbers. */
const LAST_ENTRY_MS = 30 * 60_000
const TOWN_OFFSET_MS = 8 * 3600_000

/**
 * When one has to leave at the latest to be in time for today's last entry, as “16:05”; '' when it is too late by now;
 * null when that cannot be said: closed, hours or travel unknown, or it opens again after a midday break.
 */
export function leaveBy(hall: Pick<Hall, 'open' | 'closes_at' | 'opens_at' | 'minutes'>, now: Date): string | null {
  if (hall.open !== 'open' || !hall.closes_at || hall.opens_at || hall.minutes === null) return null
  const at = Date.parse(hall.closes_at) - LAST_ENTRY_MS - Math.ceil(hall.minutes) * 60_000
  if (!Number.isFinite(at)) return null
  if (at < now.getTime()) return ''
  return new Date(at + TOWN_OFFSET_MS).toISOString().slice(11, 16)
}
