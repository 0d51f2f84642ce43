/** 工单用语: what the API's ids are called, and lines of the log as sentences. */
import type { components } from '@/api/schema'

export type Row = components['schemas']['StaffTicketRow']
export type Ticket = components['schemas']['StaffTicketView']
export type Line = components['schemas']['StaffEventView']
export type Clock = components['schemas']['ClockView']

export const KINDS = { consult: '咨询', request: '求助', repair: '差评整改' } as const
export const SOURCES = { resident: '群众提交', session: '帮办转来', on_behalf: '代为登记', rating: '差评', partner: '其他系统转来' } as const
export const OUTCOMES = { solved: '已解决', partly: '部分解决', explained: '解释说明', not_accepted: '不予受理' } as const
export const STATES = {
  lodged: '待受理', accepted: '已受理', dispatched: '已派发', signed: '已签收', working: '办理中', waiting: '待补充',
  suspended: '已中止', returned: '待改派', confirming: '待确认', closed: '已办结', reopened: '已重开', ended: '已终止',
} as const
export type Status = keyof typeof STATES

/** Twelve digits in fours, as they are read out on the phone. */
export const spoken = (number: string): string => number.replace(/(.{4})(?=.)/g, '$1 ')

/** Working minutes in working days, hours and minutes; `day` is what one working day holds. */
export function workOf(minutes: number, day: number): string {
  const whole = Math.max(0, Math.round(minutes))
  const days = Math.floor(whole / day)
  const hours = Math.floor((whole % day) / 60)
  const rest = (whole % day) % 60
  const words = [days && `${days} 个工作日`, hours && `${hours} 小时`, rest && `${rest} 分钟`].filter(Boolean)
  return words.join(' ') || '0 分钟'
}

export interface ClockWords {
  state: 'over' | 'paused' | 'late' | 'near' | 'running'
  say: string
  share: number
}

/** One clock in a sentence. Paused ones say for whom; a stopped one says whether it was in time. */
export function clockWords(clock: Clock, day: number): ClockWords {
  const left = clock.limit_minutes - clock.used_minutes
  const share = Math.min(100, Math.round((clock.used_minutes / clock.limit_minutes) * 100))
  if (clock.stopped_at) return { state: 'over', share, say: left >= 0 ? `按时完成，用了 ${workOf(clock.used_minutes, day)}` : `超期完成，超了 ${workOf(-left, day)}` }
  if (clock.waiting_for) return { state: 'paused', share, say: `暂停中，等${clock.waiting_for}；继续后还剩 ${workOf(left, day)}` }
  if (clock.late) return { state: 'late', share, say: `已超期 ${workOf(-left, day)}` }
  return { state: clock.used_minutes >= clock.limit_minutes * 0.8 ? 'near' : 'running', share, say: `还剩 ${workOf(left, day)}` }
}

const DAY_MS = 86_400_000
const HERE = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', weekday: 'short', month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
const parts = (at: Date): Record<string, string> => Object.fromEntries(HERE.formatToParts(at).map((part) => [part.type, part.value]))

/** "今天 16:30", "明天 09:00", "12月3日周四 16:30", as seen from `now`. */
export function dueOf(iso: string, now: string | Date): string {
  const at = parts(new Date(iso))
  const time = `${at.hour}:${at.minute}`
  const days = Math.floor((new Date(iso).getTime() + 8 * 3_600_000) / DAY_MS) - Math.floor((new Date(now).getTime() + 8 * 3_600_000) / DAY_MS)
  const near = ({ '-1': '昨天', 0: '今天', 1: '明天' } as Record<string, string>)[String(days)]
  return near ? `${near} ${time}` : `${at.month}月${at.day}日${at.weekday} ${time}`
}

/** What a card or a row says of its deadline. */
export function deadline(row: Pick<Row, 'answer_due_at' | 'close_due_at' | 'late' | 'status'>, now: string): string {
  const due = row.answer_due_at ?? row.close_due_at
  if (!due) return ({ waiting: '期限暂停，等群众补充', suspended: '期限暂停', closed: '', ended: '' } as Record<string, string>)[row.status] ?? '派发后开始计时'
  const what = row.answer_due_at ? '答复' : '办结'
  return row.late ? `已超期，应在 ${dueOf(due, now)} 前${what}` : `${dueOf(due, now)} 前${what}`
}

const OPENED = { resident: '提交了诉求', session: '帮办转成工单', on_behalf: '代群众登记', rating: '由差评生成', partner: '由其他系统转来' } as const

/** Who did what, in plain words; what was said stands below it. source: of the ticket, for its first line. */
export function lineOf(line: Line, source: Row['source'] = 'resident'): string {
  const helpers = line.departments.join('、')
  switch (line.move) {
    case 'open': return OPENED[source]
    case 'dispatch': return `派给${line.department}主办${helpers ? `，${helpers}协办` : ''}`
    case 'arbitrate': return `裁定由${line.department}主办${helpers ? `，${helpers}协办` : ''}，不再退回`
    case 'assist': return `请${helpers}一起协办`
    case 'assisted': return `${helpers}办完了协办的部分`
    case 'return': return `${line.department}退回`
    case 'extend': return `延长 ${line.days ?? 0} 个工作日`
    case 'answer': return `答复：${OUTCOMES[line.outcome as keyof typeof OUTCOMES] ?? ''}`
    case 'join': return `并入 ${spoken(line.into ?? '')}，作为关注`
    default: return line.move_name
  }
}
