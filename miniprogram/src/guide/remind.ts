import { townDay } from '@/text/format'
import { chinese, t } from '@/messages'

/** 提醒我: an entry in the phone's own calendar, with what to bring; nothing of it leaves the phone. */
export interface Errand {
  name: string
  materials: readonly string[]
}

const HOUR_S = 3600
const OPENS = '09:00'
const DAY_MS = 24 * 3600_000

/** The next days on which halls are usually open, as YYYY-MM-DD. Public holidays are not known here: the calendar entry is the person's own to move. */
export function daysAhead(now: Date, count = 3): string[] {
  const days: string[] = []
  for (let at = Date.parse(`${townDay(now)}T00:00:00Z`) + DAY_MS; days.length < count; at += DAY_MS) {
    const weekday = new Date(at).getUTCDay()
    if (weekday !== 0 && weekday !== 6) days.push(new Date(at).toISOString().slice(0, 10))
  }
  return days
}

const bring = (errand: Errand): string => (errand.materials.length ? t.guide.remindBring(errand.materials.join(t.marks.and)) : '')

/** The entry as a calendar file (RFC 5545): an hour in the morning, a reminder on the evening before and an hour ahead. */
export function calendarFile(errand: Errand, day: string, now: Date): string {
  const stamp = (at: Date) => at.toISOString().replace(/[-:]|\.\d+/g, '')
  const from = new Date(`${day}T${OPENS}:00+08:00`)
  const alarm = (ahead: string) => ['BEGIN:VALARM', 'ACTION:DISPLAY', `DESCRIPTION:${escaped(t.guide.remindName(errand.name))}`, `TRIGGER:-${ahead}`, 'END:VALARM']
  const lines = [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//doorplate//resident//ZH', 'BEGIN:VEVENT', `UID:${stamp(now)}-${day}@doorplate`, `DTSTAMP:${stamp(now)}`],
    ...[`DTSTART:${stamp(from)}`, `DTEND:${stamp(new Date(from.getTime() + HOUR_S * 1000))}`, `SUMMARY:${escaped(t.guide.remindName(errand.name))}`],
    ...[`DESCRIPTION:${escaped(bring(errand))}`, ...alarm('PT13H'), ...alarm('PT1H'), 'END:VEVENT', 'END:VCALENDAR'],
  ]
  return lines.map(folded).join('\r\n') + '\r\n'
}

const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\n/g, '\\n')

/** No line over 75 octets; the next one starts with a space. A Chinese character has three. */
function folded(line: string): string {
  const parts: string[] = []
  let part = ''
  let octets = 0
  for (const one of line) {
    const size = new TextEncoder().encode(one).length
    if (octets + size > 73) {
      parts.push(part)
      part = ''
      octets = 0
    }
    part += one
    octets += size
  }
  return [...parts, part].join('\r\n ')
}

const tell = (title: string): void => void uni.showToast({ title, icon: 'none', duration: 3000 })

export function remindOn(day: string, errand: Errand): void {
  // #ifdef H5
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([calendarFile(errand, day, new Date())], { type: 'text/calendar;charset=utf-8' }))
  link.download = `${chinese.guide.remindName(errand.name)}.ics`
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
  tell(t.guide.remindFile)
  // #endif
  // #ifdef MP-WEIXIN
  wx.addPhoneCalendar({
    title: t.guide.remindName(errand.name),
    description: bring(errand),
    startTime: Date.parse(`${day}T${OPENS}:00+08:00`) / 1000,
    alarm: true,
    alarmOffset: HOUR_S,
    success: () => tell(t.guide.remindDone),
    fail: ({ errMsg }: { errMsg: string }) => void (/cancel/i.test(errMsg) || tell(t.guide.remindFailed)),
  })
  // #endif
}
