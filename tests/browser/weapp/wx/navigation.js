// Between pages.
import { address, back, current, forward, replace, restart, setTitle, top, toTab } from '../runtime/pages.js'
import { asking, mustBe } from './api.js'

const to = (name, go) => asking(name, (options) => void go(address(name, options.url)))

export const navigation = {
  navigateTo: to('navigateTo', forward),
  redirectTo: to('redirectTo', replace),
  reLaunch: to('reLaunch', restart),
  switchTab: to('switchTab', toTab),
  navigateBack: asking('navigateBack', ({ delta }) => back(delta)),
  setNavigationBarTitle: asking('setNavigationBarTitle', (options) => {
    mustBe('String', options, 'title')
    setTitle(options.title)
  }),
  setNavigationBarColor: asking('setNavigationBarColor', () => undefined),
  setBackgroundColor: asking('setBackgroundColor', () => undefined),
  pageScrollTo: asking('pageScrollTo', ({ scrollTop, selector, offsetTop = 0 }) => {
    const { scroll, node } = top()
    const target = selector && node(selector)
    const there = target ? target.getBoundingClientRect().top - scroll.getBoundingClientRect().top + scroll.scrollTop : scrollTop
    scroll.scrollTop = (there ?? 0) + offsetTop
    current().onPageScroll?.({ scrollTop: scroll.scrollTop })
  }),
}
