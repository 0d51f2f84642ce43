import { ref } from 'vue'
import { ask } from '@/state/asking'
import { callHotline } from '@/state/travel'
import { t } from '@/messages'

/** 念出来: where the platform can read aloud. WeChat has no voice of its own to lend. */
let voice: SpeechSynthesis | null = null
// #ifdef H5
voice = typeof window !== 'undefined' && 'speechSynthesis' in window ? window.speechSynthesis : null
// #endif

export const canSpeak = voice !== null

/** What is being read now; a second tap on the same words stops them. */
export const saying = ref('')

/** A browser without a voice takes the words and stays silent, without an error. */
const SILENT_MS = 1_500
let waiting: ReturnType<typeof setTimeout> | undefined
/** What a reading that was stopped still reports is not about the one after it. */
let reading = 0

/** A sentence at a time: some browsers fall silent in the middle of a long text. */
export const sentences = (text: string): string[] => text.match(/[^。；！？\n]+[。；！？]?/gu)?.filter((one) => one.trim()) ?? []

export function speak(text: string): void {
  if (!voice) return
  const stop = saying.value === text
  hush()
  if (stop) return
  if (speaksOtherwise(voice.getVoices())) return cannot()
  saying.value = text
  const mine = reading
  waiting = setTimeout(cannot, SILENT_MS)
  const parts = sentences(text)
  parts.forEach((part, i) => {
    const words = new SpeechSynthesisUtterance(part)
    words.lang = 'zh-CN'
    words.rate = 0.9
    words.onstart = () => mine === reading && clearTimeout(waiting)
    if (i === parts.length - 1) words.onend = () => mine === reading && hush()
    words.onerror = ({ error }) => {
      if (mine !== reading) return
      if (error === 'canceled' || error === 'interrupted') hush()
      else cannot()
    }
    voice?.speak(words)
  })
}

/** Voices, but none for Chinese. Many phones name none at all and speak nevertheless. */
export const speaksOtherwise = (voices: readonly Pick<SpeechSynthesisVoice, 'lang'>[]): boolean =>
  voices.length > 0 && !voices.some(({ lang }) => /^(zh|cmn|yue)\b/i.test(lang.replace('_', '-')))

function cannot(): void {
  hush()
  void ask({ text: t.aloud.silent, yes: t.common.call, no: t.aloud.fine }).then((yes) => yes && callHotline())
}

export function hush(): void {
  clearTimeout(waiting)
  reading++
  saying.value = ''
  voice?.cancel()
}
