import { answersBefore, without, type Answers } from './answers'
import type { Material, Resolution } from '@/api/types'

/** Where an answer leads: what is now answered, which later answers it made pointless, and whether a list is due. */
export interface Step {
  answers: Answers
  cleared: string[]
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
    cleared: gone.filter((id) => id !== answeredId),
    finished: resolution.question === null,
  }
}

/** The answers that lead to the question before the one on the screen, or null on the first one. */
export function pathBack(path: Answers): Answers | null {
  const ids = Object.keys(path)
  return ids.length ? answersBefore(path, ids[ids.length - 1]) : null
}

let lastCleared: string[] = []

/** The questions whose answers the last change cleared, told once: the page that comes next says it. */
export const tellCleared = (questions: string[]): void => void (lastCleared = questions)
export function hearCleared(): string[] {
  const questions = lastCleared
  lastCleared = []
  return questions
}

type Named = Pick<Material, 'id' | 'name' | 'form' | 'copies'>

/** What an answer changed in a list: names of lines. altered: of another form, or another number of copies. */
export interface ListChange {
  came: string[]
  went: string[]
  altered: string[]
}

export function listChange(was: readonly Named[], now: readonly Named[]): ListChange {
  const names = (lines: readonly Named[]) => lines.map((line) => line.name)
  const before = new Map(was.map((line) => [line.id, line]))
  const after = new Set(now.map((line) => line.id))
  const other = (line: Named) => {
    const had = before.get(line.id)
    return had !== undefined && (had.form !== line.form || had.copies !== line.copies)
  }
  return { came: names(now.filter((line) => !before.has(line.id))), went: names(was.filter((line) => !after.has(line.id))), altered: names(now.filter(other)) }
}

let lastList: { matter: string; lines: readonly Named[] } | null = null

/** The list as it was when somebody went to change an answer, heard once: the list that comes next says what is different. Where there was none, all of it is new. */
export const tellList = (matter: string, lines: readonly Named[]): void => void (lastList = lines.length ? { matter, lines } : null)
export function hearList(matter: string): readonly Named[] | null {
  const told = lastList
  lastList = null
  return told?.matter === matter ? told.lines : null
}

/** A step that waits for what cannot be done: there is nowhere to go for it yet. */
export const isStuck = (step: { waits_for: readonly { state: string }[] }): boolean => step.waits_for.some((wait) => wait.state === 'stuck')
