import { addressOf, type Query } from '@/api/client'
import { leavingNow } from './leaving'
import { t } from '@/messages'

export type PageName = 'home' | 'results' | 'matter' | 'ask' | 'list' | 'halls' | 'help' | 'report' | 'saved' | 'policy' | 'bundle' | 'booking' | 'mine' | 'ticket' | 'tickets' | 'lodge' | 'visit' | 'notices' | 'privacy'

/** A browser's history has no end; WeChat keeps ten pages, so there the next page takes the last one's place. */
let deepest = 60
// #ifdef MP-WEIXIN
deepest = 9
// #endif

export const addressOfPage = (page: PageName, query: Query = {}): string =>
  addressOf(`/pages/${page}/${page}`, query)

export function goTo(page: PageName, query: Query = {}): void {
  const url = addressOfPage(page, query)
  // The framework refuses a second navigation to the same address while the first is under way: that is a double tap.
  if (getCurrentPages().length >= deepest) uni.redirectTo({ url, fail: () => undefined })
  else uni.navigateTo({ url, fail: () => undefined })
}

/** The new page takes the place of this one: going back does not come here again. */
export function goInstead(page: PageName, query: Query = {}): void {
  uni.redirectTo({ url: addressOfPage(page, query), fail: () => undefined })
}

/** H5: the address holds what this page has come to, so that a refresh and a link to it find it again. */
export function holdAddress(page: PageName, query: Query): void {
  // #ifdef H5
  const current = addressOfPage(page, query)
  history.replaceState({ ...history.state, current }, '', `${location.pathname}${location.search}#${current}`)
  // #endif
}

export function goHome(): void {
  uni.reLaunch({ url: addressOfPage('home') })
}

/** A page by the address that the server names, e.g. that of a notice. */
export function goToAddress(address: string): void {
  const found = address.match(/^\/?pages\/(\w+)\/\1(?:\?(.*))?$/)
  const query = Object.fromEntries(
    (found?.[2] ?? '').split('&').filter(Boolean).map((pair) => pair.split('=', 2).map((part) => received(part)) as [string, string]),
  )
  if (found) goTo(found[1] as PageName, query)
}

/** The page that is open, as if it had just been opened. */
export function openAgain(): void {
  const page = getCurrentPages().at(-1) as { route?: string; options?: Query } | undefined
  if (page?.route) uni.redirectTo({ url: addressOf(`/${page.route}`, page.options ?? {}), fail: () => undefined })
}

/** Back to where one came from; home when this page was opened by itself. */
export function goBack(): void {
  if (getCurrentPages().length > 1) uni.navigateBack({ delta: 1 })
  else goHome()
}

export function callNumber(number: string): void {
  leavingNow()
  uni.makePhoneCall({
    phoneNumber: number,
    fail: ({ errMsg }) => {
      if (!/cancel/i.test(errMsg ?? '')) uni.showToast({ title: `${t.common.callFailed}`, icon: 'none' })
    },
  })
}

export const HOTLINE = '12345'
export const callHotline = (): void => callNumber(HOTLINE)

/** A query value as a page receives it: WeChat leaves it encoded, a browser's router does not. */
export function received(value: string | undefined): string {
  let plain = value ?? ''
  // #ifdef MP-WEIXIN
  try {
    plain = decodeURIComponent(plain)
  } catch {
    // Cut in the middle of an escape: better the raw text than none.
  }
  // #endif
  return plain
}
