import { forget, keep, recall } from '@/state/storage'
import { chinese } from '@/messages'
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
  key: string
}

const KEY = 'lodge'

/** brought: the sentence that was searched for just now, so that it need not be written twice. */
export function lodgeDraft(brought: string): LodgeDraft {
  const empty: LodgeDraft = { words: '', brought: '', who: 'self', name: '', contact: '', key: newClientId() }
  const kept = { ...empty, ...recall<Partial<LodgeDraft>>(KEY, {}) }
  return kept.words === kept.brought ? { ...kept, words: brought, brought } : kept
}

export const keepLodgeDraft = (draft: LodgeDraft): void => keep(KEY, { ...draft })
export const forgetLodgeDraft = (): void => forget(KEY)

/** The words as the department reads them, in its own language: whose errand it is stands before them. */
export function lodgeText({ words, who, name }: Pick<LodgeDraft, 'words' | 'who' | 'name'>): string {
  return who === 'self' ? words.trim() : chinese.ticket.behalf(chinese.ticket.lodgeWho[who], name.trim()) + words.trim()
}
