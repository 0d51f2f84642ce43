/** Days of the city as text, YYYY-MM-DD, so that no time zone of a PC comes between. */
import { dayOf } from '@/text/times'

const NAMES = ['周一', '周二', '周三', '周四', '周五', '周六', '周日']

export function plus(day: string, days: number): string {
  const moved = new Date(`${day}T00:00:00Z`)
  moved.setUTCDate(moved.getUTCDate() + days)
  return moved.toISOString().slice(0, 10)
}

export function mondayOf(day: string): string {
  return plus(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7))
}

export function weekOf(monday: string): string[] {
  return Array.from({ length: 7 }, (_, i) => plus(monday, i))
}

export function weekday(day: string): string {
  return NAMES[(new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7]!
}

/** "11月26日" */
export function shortDay(day: string): string {
  return `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`
}

export const today = (): string => dayOf(new Date().toISOString())
export const moment = (day: string, clock: string): string => `${day}T${clock}:00+08:00`

const CLOCK = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit', hour12: false })
export const clockAt = (iso: string): string => CLOCK.format(new Date(iso))
