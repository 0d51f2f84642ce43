import { t } from '@/messages'

const DAY_MS = 24 * 3600_000
const TOWN_OFFSET_MS = 8 * 3600_000

/** Minutes of silence after which the time stands between two messages. */
const PAUSE_MS = 5 * 60_000

/** “今天 14:00”, “明天 09:20”, “11月30日 周一 10:00”: the town's own clock. */
export function whenIs(value: string | null | undefined, now: Date = new Date()): string {
  const found = value?.match(/^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})/)
  if (!found) return ''
  return `${dayOf(found[1], now)} ${found[2]}`
}

/** “今天”, “明天”, “11月30日 周一”. day: YYYY-MM-DD. */
export function dayOf(day: string, now: Date = new Date()): string {
  const at = Date.parse(`${day}T00:00:00Z`)
  const today = Math.floor((now.getTime() + TOWN_OFFSET_MS) / DAY_MS) * DAY_MS
  const ahead = Math.round((at - today) / DAY_MS)
  if (ahead === 0) return t.desk.today
  if (ahead === 1) return t.halls.tomorrow
  const date = new Date(at)
  return `${t.halls.onDay(date.getUTCMonth() + 1, date.getUTCDate())} ${t.halls.weekdays[date.getUTCDay()]}`
}

export const clockOf = (value: string): string => value.slice(11, 16)

/** The time to show above a message; empty while the conversation flows. */
export function timeAbove(at: string, before: string | null): string {
  return before && Date.parse(at) - Date.parse(before) < PAUSE_MS ? '' : clockOf(at)
}
