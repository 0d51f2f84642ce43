/** 好差评用语. */
import type { components } from '@/api/schema'

export type Rating = components['schemas']['StaffRatingView']
export type Appeal = components['schemas']['AppealView']

export const LEVELS = { 5: '非常满意', 4: '满意', 3: '基本满意', 2: '不满意', 1: '非常不满意' } as const
export const EVENTS = { ticket: '工单', session: '在线帮办', booking: '预约帮办', visit: '到窗口办理' } as const
export const TONES = { 5: 'success', 4: 'success', 3: 'info', 2: 'warning', 1: 'danger' } as const
export const BAD = 2

/** Why an appeal cannot be made now; null: it can. `until`: the server's last moment for it. */
export function noAppeal(rating: Pick<Rating, 'level' | 'appeal' | 'appeal_until'>, now: Date): string | null {
  if (rating.level > BAD) return '不是差评'
  if (rating.appeal) return rating.appeal.decision_name
  if (!rating.appeal_until || new Date(rating.appeal_until) < now) return '已过申诉期'
  return null
}
