import type { HelpContext } from '@/api/types'
import type { Answers } from '@/guide/answers'

/** Where somebody is when they ask for help. All of it may be missing. */
export interface Situation {
  plate?: string | null
  /** What was typed into the search. */
  words?: string | null
  matter?: string | null
  answers?: Answers
  /** Ids on the list as shown. */
  materials?: readonly string[]
  ticks?: readonly string[]
  hall?: string | null
  area?: string | null
  /** Pick-up code of a saved list. */
  checklist?: string | null
  page?: string
}

const ID = /^[A-Za-z0-9_-]{1,64}$/
const CONTROL = /[\u0000-\u001f\u007f]+/g
const MOST_ANSWERS = 60
const MOST_MATERIALS = 80

const id = (value: string | null | undefined): string | null => (value && ID.test(value) ? value : null)
const line = (value: string | null | undefined, longest: number): string => (value ?? '').replace(CONTROL, ' ').trim().slice(0, longest)
const ids = (values: readonly string[] | undefined): string[] => [...new Set(values ?? [])].filter((one) => ID.test(one)).slice(0, MOST_MATERIALS)

/** 情况包: what the server accepts of it. Whatever does not fit is left out: a pack must never be the reason that nobody can ask. */
export function packOf(situation: Situation): HelpContext {
  const shown = ids(situation.materials)
  const answers = Object.entries(situation.answers ?? {}).filter(([key]) => ID.test(key)).slice(0, MOST_ANSWERS)
  const pack: HelpContext = { answers: Object.fromEntries(answers), materials: shown }
  // A tick from another way through the questions may name a paper that is not on this list.
  pack.ticks = ids(situation.ticks).filter((one) => !shown.length || shown.includes(one))
  pack.words = line(situation.words, 200)
  pack.page = line(situation.page, 80)
  pack.plate = line(situation.plate, 64) || null
  pack.matter = id(situation.matter)
  pack.hall = id(situation.hall)
  pack.area = id(situation.area)
  pack.checklist = /^[A-Za-z0-9]{1,8}$/.test(situation.checklist ?? '') ? situation.checklist : null
  return pack
}

/** Two packs that say the same need telling once. */
export const samePack = (one: HelpContext | null, other: HelpContext | null): boolean => JSON.stringify(one) === JSON.stringify(other)
