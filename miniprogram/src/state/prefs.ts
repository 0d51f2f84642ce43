import { reactive } from 'vue'
import { keep, recall } from './storage'

interface Prefs {
  /** 大字版: bigger type and targets, fewer things on a page. */
  elder: boolean
}

export const prefs = reactive<Prefs>({ elder: recall('elder', false) })

export function toggleElder(): void {
  prefs.elder = !prefs.elder
  keep('elder', prefs.elder)
}
