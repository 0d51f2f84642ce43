/** What is different between a policy card and a bundle, for the pages that serve both. */
export type CardKind = 'policy' | 'bundle'

export const KINDS = {
  policy: { many: 'policies', one: 'policy', title: '政策卡片', add: '新建政策卡片', edit: '修改这张卡片', unit: '张', about: '谁能享受、有什么好处、怎么办。改动要由别人审核才发布，发布后两秒内居民就看到。' },
  bundle: { many: 'bundles', one: 'bundle', title: '一件事', add: '新建一件事', edit: '修改这个一件事', unit: '个', about: '几件事一起办：共用的问题只问一次，合成一张清单，排好先后。改动要由别人审核才发布。' },
} as const

/** A year from now, as the review date of what is new. */
const inAYear = (): string => new Date(Date.now() + 365 * 24 * 3600 * 1000).toISOString().slice(0, 10)
const NOTE = { policy: '以主管部门公布的原文为准', bundle: '以窗口告知为准' }

/** What a new card begins with; what is still empty is named by the check. */
export function fresh(kind: CardKind, id: string, name: string, department: string): Record<string, unknown> {
  const common = { id, department, summary: '', aliases: [], review_by: inAYear(), note: NOTE[kind] }
  if (kind === 'policy') return { ...common, title: name, issuer: '', number: null, published_on: null, valid_from: null, valid_until: null, who: '', how: '', matters: [] }
  return { ...common, name, plain_name: name, members: [], shared: [], papers: [] }
}

export const lines = (list: readonly string[] | undefined): string => (list ?? []).join('\n')
export const split = (text: string): string[] => text.split('\n').map((line) => line.trim()).filter(Boolean)
/** Empty means that nothing is said. */
export const orNull = (text: string | null): string | null => text?.trim() || null

/** An id that is not taken yet: stem1, stem2 ... */
export function freshId(stem: string, taken: readonly { id: string }[]): string {
  let n = taken.length + 1
  while (taken.some((one) => one.id === `${stem}${n}`)) n += 1
  return `${stem}${n}`
}

export function shifted<T>(list: T[], at: number, by: number): void {
  const [one] = list.splice(at, 1)
  list.splice(at + by, 0, one as T)
}
