import { t } from '@/messages'

/** 860 -> “860 米”, 2340 -> “2.3 公里”; null when the distance is not known. Metres in. */
export function distance(metres: number | null | undefined): string | null {
  if (metres === null || metres === undefined || !Number.isFinite(metres) || metres < 0) return null
  if (metres < 50) return t.halls.rightHere
  if (metres < 950) return t.halls.metres(Math.round(metres / 10) * 10)
  const km = metres / 1000
  return t.halls.kilometres(km < 10 ? km.toFixed(1) : String(Math.round(km)))
}

/** Nearer than this nobody takes the car. */
const WALK_UNDER_M = 800
/** An unhurried step, in metres a minute: many who come are old. */
const WALK_PACE = 70

/**
 * Travel time: on foot when it is near (metres known and under 800), else by car, with where the minutes come from:
 * a driving time from the map, or our own estimate.
 */
export function travel(
  minutes: number | null | undefined,
  kind: 'driving' | 'estimate',
  metres: number | null | undefined = null,
): string | null {
  if (typeof metres === 'number' && metres >= 0 && metres < WALK_UNDER_M) {
    return t.halls.walking(Math.max(1, Math.round(metres / WALK_PACE)))
  }
  if (minutes === null || minutes === undefined || !Number.isFinite(minutes)) return null
  const whole = Math.max(1, Math.round(minutes))
  return kind === 'driving' ? t.halls.driving(whole) : t.halls.estimated(whole)
}

const DAY_MS = 24 * 3600 * 1000
const TOWN_OFFSET_MS = 8 * 3600 * 1000

/**
 * “2026-11-23T17:00:00+08:00” -> “17:00” today, “明天 09:00”, “周一 09:00” within the week, else with the date.
 * The town's own clock, whatever zone the phone is in.
 */
export function townTime(value: string | null | undefined, now: Date): string | null {
  const found = value?.match(/^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})/)
  if (!found) return null
  const day = Date.parse(`${found[1]}T00:00:00Z`)
  const today = Math.floor((now.getTime() + TOWN_OFFSET_MS) / DAY_MS) * DAY_MS
  const ahead = Math.round((day - today) / DAY_MS)
  if (ahead === 0) return found[2]
  if (ahead === 1) return unbroken(t.halls.tomorrow, found[2])
  const date = new Date(day)
  if (ahead > 1 && ahead < 7) return unbroken(t.halls.weekdays[date.getUTCDay()], found[2])
  return unbroken(t.halls.onDay(date.getUTCMonth() + 1, date.getUTCDate()), found[2])
}

/** “明天 09:00” on one line: a line may break between any two characters of Chinese unless a word joiner forbids it. */
const unbroken = (day: string, time: string): string => `${[...day].join('\u2060')}\u00a0${time}`

/** “周六 09:00-11:30” breaks neither inside a span of time nor between the day and its time. */
export const wholeTimes = (text: string): string =>
  text.replace(/(\d:\d\d)-(?=\d)/g, '$1\u2060-\u2060').replace(/([\p{Script=Han}]) (?=\d?\d:\d\d)/gu, '$1\u00a0')

/** “2027-05-31” -> “2027年5月31日”. */
export function chineseDate(value: string | null | undefined): string | null {
  const found = value?.match(/^(\d{4})-(\d{2})-(\d{2})/)
  return found ? t.common.date(found[1], Number(found[2]), Number(found[3])) : null
}

/** The day it is in town, as YYYY-MM-DD. */
export const townDay = (now: Date): string => new Date(now.getTime() + TOWN_OFFSET_MS).toISOString().slice(0, 10)

/** A real calendar day in the form YYYY-MM-DD. */
export function isDay(value: string): boolean {
  const found = value.match(/^(\d{4})-(\d{2})-(\d{2})$/)
  if (!found) return false
  const day = new Date(Date.UTC(Number(found[1]), Number(found[2]) - 1, Number(found[3])))
  return day.toISOString().slice(0, 10) === value
}

/** Year, month and day as people type them (1946, 3, 8) -> “1946-03-08”, or null when there is no such day. */
export function dayFrom(year: string, month: string, day: string): string | null {
  const digits = [year, month, day].map((part) => part.trim())
  if (!/^\d{4}$/.test(digits[0]) || !digits.slice(1).every((part) => /^\d{1,2}$/.test(part))) return null
  const text = `${digits[0]}-${digits[1].padStart(2, '0')}-${digits[2].padStart(2, '0')}`
  return isDay(text) ? text : null
}
