import { ref, shallowReactive } from 'vue'
import { keep, recall } from '@/state/storage'
import { zhCN } from './zh-CN'
// #ifndef H5
import { en } from './en'
import { zhHant } from './zh-Hant'
// #endif

/** Every word of the interface. Other languages have the same keys (tests/messages.test.ts); content itself stays in Chinese. */
export type Messages = typeof zhCN

export const LANGUAGES = ['zh-CN', 'zh-Hant', 'en'] as const
export type Language = (typeof LANGUAGES)[number]
/** Each in its own words: whoever looks for theirs can read it. */
export const LANGUAGE_NAMES: Record<Language, string> = { 'zh-CN': '简体中文', 'zh-Hant': '繁體中文', en: 'English' }

/** The words of the content itself: what is searched for, sent to people at a desk, or matched with the server's own sentences. */
export const chinese: Messages = zhCN
/** The words now in use. A page that reads them in its template changes with them. */
export const t: Messages = shallowReactive({ ...zhCN })
export const language = ref<Language>('zh-CN')
/** False while another language's words are still on their way: pages wait rather than change their words under one's eyes. */
export const worded = ref(true)

async function wordsOf(which: Language): Promise<Messages> {
  if (which === 'zh-CN') return zhCN
  // #ifdef H5
  return which === 'en' ? (await import('./en')).en : (await import('./zh-Hant')).zhHant
  // #endif
  // #ifndef H5
  return which === 'en' ? en : zhHant
  // #endif
}

async function speakIn(which: Language): Promise<void> {
  try {
    Object.assign(t, await wordsOf(which))
    language.value = which
    // #ifdef H5
    document.documentElement.lang = which
    // #endif
  } finally {
    worded.value = true
  }
}

/** Another language, from now on and kept on this phone. When its words cannot be fetched, those in use stay. */
export async function chooseLanguage(which: Language): Promise<void> {
  await speakIn(which)
  keep('language', which)
}

/** At the start: the language chosen before, or else the phone's own where we have it. phones: e.g. “zh_TW”, “en-US”. */
export function languageFor(chosen: unknown, phones: string): Language {
  const known = LANGUAGES.find((one) => one === chosen)
  if (known) return known
  if (/^zh[-_](hant|tw|hk|mo)/i.test(phones)) return 'zh-Hant'
  return !phones || /^zh/i.test(phones) ? 'zh-CN' : 'en'
}

export function greet(): void {
  const which = languageFor(recall<unknown>('language', null), phonesLanguage())
  if (which === 'zh-CN') return
  worded.value = false
  void speakIn(which).catch(() => undefined)
}

function phonesLanguage(): string {
  let named = ''
  // #ifdef H5
  named = navigator.language ?? ''
  // #endif
  // #ifdef MP-WEIXIN
  named = wx.getAppBaseInfo?.().language ?? ''
  // #endif
  return named
}

/** The word for one of the server's codes; a code this client does not know yet is shown as it is rather than not at all. */
export function wordFor(words: Readonly<Record<string, string>>, code: string): string {
  return words[code] ?? code
}
