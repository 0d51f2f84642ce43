/** Words of the help desk. */
export const KINDS = { text: '文字', voice: '语音', video: '视频', counter: '窗口' } as const
export const LEVELS = { town: '区镇', city: '市级', expert: '专家' } as const
export const DUTY = { on: { word: '在岗', type: 'success' }, paused: { word: '暂停', type: 'warning' }, off: { word: '不在岗', type: 'info' } } as const
export const BOOKED = {
  booked: { word: '已约', type: 'primary' },
  entered: { word: '已到时', type: 'warning' },
  done: { word: '已办', type: 'success' },
  cancelled: { word: '已取消', type: 'info' },
  no_show: { word: '没有来', type: 'danger' },
} as const
export const ENDED = { left: '群众没等到就离开了', resident: '群众结束了这次帮办', helper: '您结束了这次帮办', away: '群众离开太久，已自动结束', ticket: '已转成工单' } as Record<string, string>

export const CALL_OVER = {
  declined: '对方没有接',
  unanswered: '没有人接听',
  network: '网络断了',
  failed: '没有接通',
  transferred: '转接时结束',
  helper_lost: '掉线时结束',
  session_ended: '帮办结束时一起结束',
} as Record<string, string>

/** "已等 3 分 20 秒", from seconds. */
export function lengthOf(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds))
  if (whole < 60) return `${whole} 秒`
  const minutes = Math.floor(whole / 60)
  return minutes < 60 ? `${minutes} 分 ${String(whole % 60).padStart(2, '0')} 秒` : `${Math.floor(minutes / 60)} 小时 ${minutes % 60} 分`
}

/** A call's length as a clock: 02:05. */
export function clockOf(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds))
  return `${String(Math.floor(whole / 60)).padStart(2, '0')}:${String(whole % 60).padStart(2, '0')}`
}

export const SHORTCUTS = [
  ['Alt + N', '接下一位'],
  ['Alt + 1 … 9', '换到第几个对话'],
  ['Alt + I', '回到输入框'],
  ['Enter', '发送（Shift + Enter 换行）'],
  ['Alt + K', '查知识库'],
  ['Alt + Q', '快捷回复'],
  ['Alt + H', '请稍等 / 继续'],
  ['Alt + A', '接听通话'],
  ['Alt + T', '转接'],
  ['Alt + E', '结束这次帮办'],
  ['Alt + /', '看这张表'],
] as const
