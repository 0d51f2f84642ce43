import { ref } from 'vue'

/** 念出来: where the platform can read aloud. WeChat has no voice of its own to lend. */
let voice: SpeechSynthesis | null = null
// #ifdef H5
voice = typeof window !== 'undefined' && 'speechSynthesis' in window ? window.speechSynthesis : null
// #endif

export const canSpeak = voice !== null

/** What is being read now; a second tap on the same words stops them. */
export const saying = ref('')

/** A sentence at a time: some browsers fall silent in the middle of a long text. */
export const sentences = (text: string): string[] => text.match(/[^。；！？\n]+[。；！？]?/gu)?.filter((one) => one.trim()) ?? []

export function speak(text: string): void {
  if (!voice) return
  const stop = saying.value === text
  hush()
  if (stop) return
  saying.value = text
  const parts = sentences(text)
  parts.forEach((part, i) => {
    const words = new SpeechSynthesisUtterance(part)
    words.lang = 'zh-CN'
    words.rate = 0.9
    const over = () => {
      if (saying.value === text) saying.value = ''
    }
    if (i === parts.length - 1) words.onend = over
    words.onerror = over
    voice?.speak(words)
  })
}

export function hush(): void {
  saying.value = ''
  voice?.cancel()
}
