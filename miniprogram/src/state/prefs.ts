import { reactive } from 'vue'
import { forget, keep, recall } from './storage'

export const LOOKS = ['auto', 'light', 'dark'] as const
/** 外观: as the phone's own setting, or chosen here. */
export type Look = (typeof LOOKS)[number]

interface Prefs {
  /** 大字版: bigger type and targets, fewer things on a page. */
  elder: boolean
  look: Look
}

const kept = recall<unknown>('look', 'auto')

export const prefs = reactive<Prefs>({
  elder: recall('elder', false),
  look: LOOKS.find((look) => look === kept) ?? 'auto',
})

export function toggleElder(): void {
  prefs.elder = !prefs.elder
  keep('elder', prefs.elder)
}

export function chooseLook(look: Look): void {
  prefs.look = look
  if (look === 'auto') forget('look')
  else keep('look', look)
}
