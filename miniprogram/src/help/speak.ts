/** 念出来: where the platform can read aloud. WeChat has no voice of its own to lend. */
let voice: SpeechSynthesis | null = null
// #ifdef H5
voice = typeof window !== 'undefined' && 'speechSynthesis' in window ? window.speechSynthesis : null
// #endif

export const canSpeak = voice !== null

/** A second tap on the same words stops them. */
let saying = ''

export function speak(text: string): void {
  if (!voice) return
  const stop = voice.speaking && saying === text
  voice.cancel()
  saying = stop ? '' : text
  if (stop) return
  const words = new SpeechSynthesisUtterance(text)
  words.lang = 'zh-CN'
  words.rate = 0.9
  voice.speak(words)
}

export function hush(): void {
  voice?.cancel()
}
