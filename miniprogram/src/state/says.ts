import { reactive } from 'vue'
import { forget, keep, recall } from './storage'

/** What a person may say of themselves, as the server's `for` knows it. */
export const SAYS = ['elder', 'newcomer', 'parent', 'shop_owner', 'worker', 'job_seeker', 'graduate', 'driver', 'disabled', 'veteran', 'hmt'] as const
export type Says = (typeof SAYS)[number]

const known = (tag: unknown): tag is Says => SAYS.includes(tag as Says)

/** 我是谁: kept on this phone, sent along with a question, and logged nowhere. */
export const says = reactive<{ tags: Says[] }>({ tags: recall<unknown[]>('says', []).filter(known) })

export function toggleSays(tag: Says): void {
  says.tags = says.tags.includes(tag) ? says.tags.filter((one) => one !== tag) : [...says.tags, tag]
  if (says.tags.length) keep('says', says.tags)
  else forget('says')
}

/** For the address; null when nothing was said. */
export const sayingWho = (): string | null => says.tags.join(',') || null
