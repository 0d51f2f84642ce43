import { reactive } from 'vue'
import { forget, keep, recall } from './storage'

const MOST = 8
const LONGEST = 40
/** An identity or phone number is not left lying on a phone that others may hold. */
const NUMBER = /\d[\d\s-]{5,}\d/

/** 搜过的: what was searched for on this phone, newest first. It never leaves the phone. */
export const history = reactive<{ words: string[] }>({ words: recall<string[]>('history', []) })

export function remember(words: string): void {
  const said = words.trim()
  if (!said || said.length > LONGEST || NUMBER.test(said)) return
  save([said, ...history.words.filter((one) => one !== said)].slice(0, MOST))
}

export function forgetOne(words: string): void {
  save(history.words.filter((one) => one !== words))
}

export function forgetAll(): void {
  save([])
}

function save(words: string[]): void {
  history.words = words
  if (words.length) keep('history', words)
  else forget('history')
}
