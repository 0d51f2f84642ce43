import { computed, reactive } from 'vue'
import { prefs } from './prefs'

/** What the phone says of itself: is it dark, and how much bigger than usual does its owner want letters. */
const phone = reactive({ dark: false, scale: 1 })

/** Letters of 17 px are WeChat's own; beyond 1.4 a line would hold too few words. */
const USUAL_PX = 17
const MOST = 1.4
const MOST_OVER_ELDER = 1.15

export const dark = computed(() => prefs.look === 'dark' || (prefs.look === 'auto' && phone.dark))
export const scale = computed(() => Math.min(phone.scale, prefs.elder ? MOST_OVER_ELDER : MOST))

/** px of the phone's usual letters -> how much bigger ours should be; a smaller setting never makes ours smaller. */
export const scaleOf = (px: number | undefined, usual = USUAL_PX): number => (px && px > usual ? Math.round((100 * px) / usual) / 100 : 1)

export const BARS = {
  light: { ground: '#f6f4ef', words: '#000000' },
  dark: { ground: '#10161d', words: '#ffffff' },
} as const

/** Once, at the start. */
export function watchPhone(): void {
  // #ifdef H5
  const asked = window.matchMedia?.('(prefers-color-scheme: dark)')
  phone.dark = Boolean(asked?.matches)
  asked?.addEventListener?.('change', ({ matches }) => (phone.dark = matches))
  phone.scale = scaleOf(browsersLetters(), 16)
  // #endif
  // #ifdef MP-WEIXIN
  const about = wx.getAppBaseInfo?.() as { theme?: string; fontSizeSetting?: number } | undefined
  phone.dark = about?.theme === 'dark'
  phone.scale = scaleOf(about?.fontSizeSetting)
  wx.onThemeChange?.(({ theme }: { theme: string }) => (phone.dark = theme === 'dark'))
  // #endif
}

/** What “medium” is in this browser's own settings, px: the framework sets the root's size, so that cannot be asked. */
function browsersLetters(): number {
  let px = 16
  // #ifdef H5
  const probe = document.createElement('span')
  probe.style.cssText = 'position:absolute;font-size:medium'
  document.body.append(probe)
  px = parseFloat(getComputedStyle(probe).fontSize) || px
  probe.remove()
  // #endif
  return px
}

/** The bars that the platform draws itself. In WeChat each page has its own, in letters that nobody can change; on H5 a class on the root does for all. */
export function dressTheBars(): void {
  const { ground, words } = BARS[dark.value ? 'dark' : 'light']
  // #ifdef H5
  document.documentElement.classList.toggle('dark', dark.value)
  document.documentElement.classList.toggle('elder', prefs.elder)
  document.documentElement.style.setProperty('--scale', String(scale.value))
  document.querySelector('meta[name="theme-color"]')?.setAttribute('content', ground)
  void words
  // #endif
  // #ifdef MP-WEIXIN
  wx.setNavigationBarColor({ frontColor: words, backgroundColor: ground, fail: () => undefined })
  wx.setBackgroundColor?.({ backgroundColor: ground, fail: () => undefined })
  // #endif
}
