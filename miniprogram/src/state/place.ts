import { reactive } from 'vue'
import { forget, keep, recall } from './storage'
import type { Area, Scan } from '@/api/types'

/** Someone who scanned this morning has gone elsewhere by tomorrow. */
const BELIEVED_MS = 12 * 3600 * 1000

interface KeptPlace {
  scene: string
  at: number
}

interface Place {
  /** The code last scanned or typed; it names the place in search and halls. */
  scene: string | null
  /** What the server said about it, while the app is open. */
  scan: Scan | null
}

export const place = reactive<Place>({ scene: lastScene(), scan: null })

function lastScene(): string | null {
  const kept = recall<KeptPlace | null>('place', null)
  return kept && Date.now() - kept.at < BELIEVED_MS ? kept.scene : null
}

export function arrive(scene: string, scan: Scan): void {
  place.scene = scene
  place.scan = scan
  if (scan.status === 'active' || scan.status === 'moved') keep('place', { scene, at: Date.now() })
}

export function leave(): void {
  place.scene = null
  place.scan = null
  forget('place')
}

/** The township of the plate, when it is known: only a suggestion wherever an area is asked. */
export const townHere = (): Area | null => place.scan?.plate?.area ?? place.scan?.area ?? null
