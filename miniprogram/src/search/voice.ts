/** 说话输入: the browser's own recogniser, where it has one. WeChat lends none to a mini-program; its keyboard has a microphone of its own. */
interface Heard {
  results: ArrayLike<ArrayLike<{ transcript: string }> & { isFinal: boolean }>
}

interface Recogniser {
  lang: string
  interimResults: boolean
  onresult: ((event: Heard) => void) | null
  onerror: ((event: { error: string }) => void) | null
  onend: (() => void) | null
  start(): void
  stop(): void
  abort(): void
}

let Platforms: (new () => Recogniser) | null = null
// #ifdef H5
if (typeof window !== 'undefined') {
  const has = window as unknown as Record<string, (new () => Recogniser) | undefined>
  Platforms = has.SpeechRecognition ?? has.webkitSpeechRecognition ?? null
}
// #endif

export const canHear = Platforms !== null

export type Silence = '' | 'denied' | 'offline' | 'nothing'
const WHY: Record<string, Silence> = { 'not-allowed': 'denied', 'service-not-allowed': 'denied', 'audio-capture': 'denied', network: 'offline', aborted: '' }

/** What is asked for is found without these. */
const trimmed = (words: string): string => words.trim().replace(/[。！？，,.!?]+$/u, '')

/**
 * Listens to one sentence. heard: the words so far, as they come. over: all that was said, and why there is nothing if there is nothing.
 * Returns how to end it: done() takes what was said, drop() forgets it.
 */
export function listen(heard: (words: string) => void, over: (words: string, why: Silence) => void): { done: () => void; drop: () => void } {
  if (!Platforms) throw new Error('no recogniser')
  const ear = new Platforms()
  let words = ''
  let why: Silence = 'nothing'
  ear.lang = 'zh-CN'
  ear.interimResults = true
  ear.onresult = ({ results }) => {
    words = Array.from(results, (one) => one[0].transcript).join('')
    heard(words)
  }
  ear.onerror = ({ error }) => (why = WHY[error] ?? 'nothing')
  ear.onend = () => over(trimmed(words), words ? '' : why)
  ear.start()
  return {
    done: () => ear.stop(),
    drop: () => {
      ear.onresult = ear.onend = ear.onerror = null
      ear.abort()
    },
  }
}
