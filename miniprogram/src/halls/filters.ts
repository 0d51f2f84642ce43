import type { Hall } from '@/api/types'

/** What a hall can be asked for before going there. What nobody published is “unknown”, and neither yes nor no. */
export type Wish = 'open' | 'saturday' | 'stairless' | 'parking'
export const WISHES: readonly Wish[] = ['open', 'saturday', 'stairless', 'parking']
export type Known = 'yes' | 'no' | 'unknown'

type Asked = Pick<Hall, 'open' | 'notes' | 'saturday'>

const NONE = /^(无|没有|不能|否)/
const GROUND = /^(1|一|首)\s*(楼|层|F)/i

function noted(notes: Hall['notes'], key: string): Known {
  const text = notes[key]
  if (typeof text !== 'string' || !text.trim()) return 'unknown'
  return NONE.test(text.trim()) ? 'no' : 'yes'
}

const OPEN: Record<string, Known> = { open: 'yes', closed: 'no' }

/** On the ground floor nobody needs a lift. */
function stairless({ notes }: Asked): Known {
  if (typeof notes.floor === 'string' && GROUND.test(notes.floor.trim())) return 'yes'
  return noted(notes, 'lift')
}

export function grants(hall: Asked, wish: Wish): Known {
  if (wish === 'parking') return noted(hall.notes, 'parking')
  if (wish === 'stairless') return stairless(hall)
  return OPEN[wish === 'saturday' ? hall.saturday : hall.open] ?? 'unknown'
}

/** Of doors that are shut, the nearest that is known to open again. */
export function firstToOpen<T extends Pick<Hall, 'open' | 'opens_at' | 'distance_m'>>(halls: readonly T[]): T | null {
  const opening = halls.filter((hall) => hall.open === 'closed' && hall.opens_at)
  return opening.reduce<T | null>((near, hall) => (near && (near.distance_m ?? Infinity) <= (hall.distance_m ?? Infinity) ? near : hall), null)
}

export interface Sieved<T> {
  halls: T[]
  /** Wish -> how many of all halls have not said. */
  unknown: Record<Wish, number>
  /** Wish -> how many of all halls grant it. */
  granted: Record<Wish, number>
}

/** Those that grant every wish, in their order. A wish that no hall has said anything about hides none. */
export function sieve<T extends Asked>(halls: readonly T[], wishes: readonly Wish[]): Sieved<T> {
  const count = (known: Known) => Object.fromEntries(WISHES.map((wish) => [wish, halls.filter((hall) => grants(hall, wish) === known).length])) as Record<Wish, number>
  const unknown = count('unknown')
  const said = wishes.filter((wish) => unknown[wish] < halls.length)
  return { halls: halls.filter((hall) => said.every((wish) => grants(hall, wish) === 'yes')), unknown, granted: count('yes') }
}
