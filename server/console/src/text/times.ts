/** Times as a person reads them, in the city's own time whatever the PC thinks. */
const DAY = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', year: 'numeric', month: '2-digit', day: '2-digit' })
const MINUTE = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hour12: false })

export function dayOf(iso: string | null | undefined): string {
  return iso ? DAY.format(new Date(iso)).replaceAll('/', '-') : '—'
}

export function timeOf(iso: string | null | undefined): string {
  return iso ? MINUTE.format(new Date(iso)).replaceAll('/', '-') : '—'
}

/** "刚刚", "5 分钟前", then the time itself. */
export function agoOf(iso: string | null | undefined, now = Date.now()): string {
  if (!iso) return '—'
  const minutes = Math.floor((now - new Date(iso).getTime()) / 60_000)
  if (minutes < 1) return '刚刚'
  if (minutes < 60) return `${minutes} 分钟前`
  if (minutes < 24 * 60) return `${Math.floor(minutes / 60)} 小时前`
  return timeOf(iso)
}

/** The moment that a person picked on this screen, with Kunshan's offset: what they read is meant as the city's time, whatever the PC thinks. */
export function isoHere(picked: Date): string {
  const two = (n: number): string => String(n).padStart(2, '0')
  const day = `${picked.getFullYear()}-${two(picked.getMonth() + 1)}-${two(picked.getDate())}`
  return `${day}T${two(picked.getHours())}:${two(picked.getMinutes())}:00+08:00`
}

/** The other way: a moment as the pickers of this PC show the city's time. */
export function asPicked(iso: string): Date {
  const here = new Date(new Date(iso).getTime() + 8 * 3_600_000)
  return new Date(here.getUTCFullYear(), here.getUTCMonth(), here.getUTCDate(), here.getUTCHours(), here.getUTCMinutes())
}
