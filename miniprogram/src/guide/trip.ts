import { answersBefore, without, type Answers } from './answers'
import type { Resolution } from '@/api/types'

/** Where an answer leads: what is now answered, how many later answers it made pointless, and whether a list is due. */
export interface Step {
  answers: Answers
  cleared: number
  finished: boolean
}

/**
 * Takes the server's replay of `sent` apart. Only answers that had been given before this one count as cleared:
 * what the new answer itself makes unknown to this version is no news to the resident.
 */
export function stepAfter(sent: Answers, answeredId: string, resolution: Pick<Resolution, 'dropped' | 'question'>): Step {
  const gone = resolution.dropped.filter((id) => id in sent)
  return {
    answers: without(sent, gone),
    cleared: gone.filter((id) => id !== answeredId).length,
    finished: resolution.question === null,
  }
}

/** The answers that lead to the question before the one on the screen, or null on the first one. */
export function pathBack(path: Answers): Answers | null {
  const ids = Object.keys(path)
  return ids.length ? answersBefore(path, ids[ids.length - 1]) : null
}

let lastCleared = 0

/** How many answers the last change cleared, told once: the page that comes next says it. */
export const tellCleared = (n: number): void => void (lastCleared = n)
export function hearCleared(): number {
  const n = lastCleared
  lastCleared = 0
  return n
}
