import { reactive } from 'vue'
import { forget, keep, recall } from './storage'
import { spaced } from '@/scan/entry'
import { t } from '@/messages'
import type { Area, Scan } from '@/api/types'

/** Someone who scanned this morning has gone elsewhere by tomorrow. */
const BELIEVED_MS = 12 * 3600 * 1000

interface KeptPlace {
  scene: string
  at: number
  /** What its plate says: a page that is opened again need not scan to know it. */
  name?: string
}

interface Place {
  /** The code last scanned or typed; it names the place in search and halls. */
  scene: string | null
  /** What the server said about it, while the app is open. */
  scan: Scan | null
}

export const place = reactive<Place>({ scene: lastPlace()?.scene ?? null, scan: null })

function lastPlace(): KeptPlace | null {
  const kept = recall<KeptPlace | null>('place', null)
  return kept && Date.now() - kept.at < BELIEVED_MS ? kept : null
}

/** The name of the place where a plate hangs; empty when it is not the one that was scanned. */
export function plateName(scene: string | null | undefined): string {
  if (!scene) return ''
  if (place.scan?.plate && [place.scene, place.scan.plate.scene_code].includes(scene)) return place.scan.plate.name
  const kept = lastPlace()
  return kept?.scene === scene ? (kept.name ?? '') : ''
}

/** In words in any case: the code alone tells nobody anything. */
export const plateWords = (scene: string): string => plateName(scene) || t.home.plateNumbered(spaced(scene))

export function arrive(scene: string, scan: Scan): void {
  place.scene = scene
  place.scan = scan
  if (scan.status === 'active' || scan.status === 'moved') keep('place', { scene, at: Date.now(), name: scan.plate?.name })
}

export function leave(): void {
  place.scene = null
  place.scan = null
  forget('place')
}

/** The township of the plate, when it is known: only a suggestion wherever an area is asked. */
export const townHere = (): Area | null => place.scan?.plate?.area ?? place.scan?.area ?? null
