import { forget, keep, recall } from '@/state/storage'
import { chinese } from '@/messages'
import { atHome } from './at-home'
import { newClientId } from './outbox'

/** 还没提交的工单: kept until the server has it. The key makes a second try the same ticket. */
export type LodgeWho = 'self' | 'relative' | 'other'

export interface LodgeDraft {
  words: string
  /** What came along from the search; until it is changed it gives way to the next. */
  brought: string
  who: LodgeWho
  /** What whoever it is about is called. */
  name: string
  contact: string
  /** Where what it is about is. */
  where: string
  /** The place that was filled in from the plate; until it is changed it gives way to the next. */
  stood: string
  key: string
}

const KEY = 'lodge'
/** With 900 characters of words and whose errand it is, a ticket's text stays under the server's 1000. */
export const WHERE_MOST = 50

/** brought: the sentence that was searched for just now, so that it need not be written twice; stood: the place of the plate that was scanned. */
export function lodgeDraft(brought: string, stood: string): LodgeDraft {
  const empty: LodgeDraft = { words: '', brought: '', who: 'self', name: '', contact: '', where: '', stood: '', key: newClientId() }
  const kept = { ...empty, ...recall<Partial<LodgeDraft>>(KEY, {}) }
  const words: Partial<LodgeDraft> = kept.words === kept.brought ? { words: brought, brought } : {}
  const here = atHome(words.words ?? kept.words) ? '' : stood
  const where = kept.where === kept.stood ? { where: here, stood: here } : {}
  return { ...kept, ...words, ...where }
}

export const keepLodgeDraft = (draft: LodgeDraft): void => keep(KEY, { ...draft })
export const forgetLodgeDraft = (): void => forget(KEY)

/** The words as the department reads them, in its own language: whose errand it is stands before them, where it is behind. */
export function lodgeText({ words, who, name, where }: Pick<LodgeDraft, 'words' | 'who' | 'name' | 'where'>): string {
  const whose = who === 'self' ? '' : chinese.ticket.behalf(chinese.ticket.lodgeWho[who], name.trim())
  return whose + placed(words, where)
}

/** Nothing said stays nothing: a place alone is no request. */
export function placed(words: string, where: string): string {
  const said = words.trim()
  return said && where.trim() ? said + chinese.ticket.whereabouts(where.trim()) : said
}
