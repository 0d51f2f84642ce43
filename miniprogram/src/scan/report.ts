import { chinese } from '@/messages'

/** The longest report the form takes; enough for a few sentences. */
export const TEXT_LIMIT = 300

/** What was ticked and what was typed, as one text. */
export function reportText(picked: readonly string[], words: string): string {
  return [picked.join(chinese.marks.and), words.trim()].filter(Boolean).join(chinese.marks.stop)
}

/** A key for one report: sending it again after a lost answer must not make it two. */
export function freshKey(): string {
  const part = () => Math.random().toString(36).slice(2, 10)
  return `report-${Date.now().toString(36)}-${part()}${part()}`
}
