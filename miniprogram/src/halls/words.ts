import { chinese, t } from '@/messages'
import type { Hall } from '@/api/types'
import { distance, townTime } from '@/text/format'

export interface OpenWords {
  text: string
  tone: 'open' | 'closed' | 'unknown'
  /** Shown beside it: nobody has checked these hours. */
  unverified: boolean
}

/** What can honestly be said about a hall's doors at this moment: hours nobody has checked are never a plain “open”. */
export function openWords(
  hall: Pick<Hall, 'open' | 'opens_at' | 'closes_at' | 'hours_verified'>,
  now: Date = new Date(),
): OpenWords {
  const until = townTime(hall.closes_at, now)
  const from = townTime(hall.opens_at, now)
  const unverified = !hall.hours_verified
  if (hall.open === 'open') {
    if (unverified) return { text: until ? t.halls.maybeOpenUntil(until) : t.halls.maybeOpen, tone: 'open', unverified }
    return { text: until ? t.halls.openUntil(until) : t.halls.open, tone: 'open', unverified }
  }
  if (hall.open === 'closed') {
    if (unverified) return { text: from ? t.halls.maybeClosedUntil(from) : t.halls.maybeClosed, tone: 'closed', unverified }
    return { text: from ? t.halls.closedUntil(from) : t.halls.closed, tone: 'closed', unverified }
  }
  return { text: t.halls.hoursUnknown, tone: 'unknown', unverified: true }
}

/** How far it is, no more exactly than its place on the map is known. */
export function farWords(hall: Pick<Hall, 'distance_m' | 'position_is'>): string | null {
  const { distance_m: metres, position_is: position } = hall
  if (position === 'exact') return distance(metres)
  const about = distance(metres === null ? null : Math.max(HUNDRED_M, Math.round(metres / HUNDRED_M) * HUNDRED_M))
  return about && about + t.marks.aside(t.halls.positionIs[position])
}
const HUNDRED_M = 100

/** The first of the list is plainly the best only where somebody has checked its place and its hours. */
export const bestWords = (hall: Pick<Hall, 'position_is' | 'hours_verified'>): string =>
  hall.position_is === 'exact' && hall.hours_verified ? t.halls.nearest : t.halls.lookFirst

/** 楼层、窗口、停车 …: what the hall's record knows, each with its name, in the order in which one needs it on the way. */
export function noteLines(notes: Hall['notes']): string[] {
  const names = t.halls.note
  return (Object.keys(names) as (keyof typeof names)[]).flatMap((key) => {
    const text = notes[key]
    if (typeof text !== 'string' || !text.trim()) return []
    return [names[key] ? names[key] + t.marks.colon + text : text]
  })
}

/** Reasons that hold for every hall shown: said once above the cards. */
export function sharedWhy(halls: readonly Pick<Hall, 'why'>[]): string[] {
  if (halls.length < 2) return []
  return halls[0].why.filter((line) => halls.every((hall) => hall.why.includes(line)) && !saidByTheCard(line))
}

/** A hall's own reasons, less those said above the cards and those that the card's own lines and marks say. */
export const ownWhy = (hall: Pick<Hall, 'why' | 'position_is'>, said: readonly string[]): string[] =>
  hall.why.filter((line) => !said.includes(line) && !saidByTheCard(line) && !(hall.position_is !== 'exact' && restsOnThePosition(line)))

const saidByTheCard = (line: string): boolean => isClosure(line) || chinese.halls.saidByCard.some((start) => line.startsWith(start))

/** “Nearest” and “soonest” are worth as much as the place on the map they were worked out from. */
const restsOnThePosition = (line: string): boolean => chinese.halls.fromPosition.some((start) => line.startsWith(start))

/** 临时停办, now or within days: it must not be read over. */
export const closureLines = (hall: Pick<Hall, 'why'>): string[] => hall.why.filter(isClosure)
function isClosure(line: string): boolean {
  return line.includes(chinese.halls.closure)
}

/** What nobody has checked yet about a hall, in one mark rather than three; null when all is well. */
export function unverifiedWords(hall: Pick<Hall, 'address' | 'verified' | 'hours_verified' | 'open'>): string | null {
  const hours = !hall.hours_verified && hall.open !== 'unknown'
  const address = !hall.verified || !hall.address
  if (hours && address) return t.halls.bothUnverified
  return hours ? t.halls.hoursUnverified : address ? t.halls.addressUnverified : null
}
