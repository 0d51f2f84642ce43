import { forget, keep, recall } from '@/state/storage'
import { chinese } from '@/messages'
import { newClientId } from './outbox'

/** 还没提交的工单: kept until the server has it. The key makes a second try the same ticket. */
export type LodgeWho = 'self' | 'relative' | 'other'

export interface LodgeDraft {
  words: string
  who: LodgeWho
  /** What whoever it is about is called. */
  name: string
  contact: string
  key: string
}

const KEY = 'lodge'

export function lodgeDraft(): LodgeDraft {
  const empty: LodgeDraft = { words: '', who: 'self', name: '', contact: '', key: newClientId() }
  return { ...empty, ...recall<Partial<LodgeDraft>>(KEY, {}) }
}

export const keepLodgeDraft = (draft: LodgeDraft): void => keep(KEY, { ...draft })
export const forgetLodgeDraft = (): void => forget(KEY)

/** The words as the department reads them, in its own language: whose errand it is stands before them. */
export function lodgeText({ words, who, name }: Pick<LodgeDraft, 'words' | 'who' | 'name'>): string {
  return who === 'self' ? words.trim() : chinese.ticket.behalf(chinese.ticket.lodgeWho[who], name.trim()) + words.trim()
}
