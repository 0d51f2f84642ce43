import { t } from '@/messages'

const PRESSABLE = '[role="button"],[role="radio"],[role="checkbox"],[role="link"]'

/** H5 only: Enter and Space press whatever has a pressing role, since uni-app's views are not native buttons. */
export function pressWithKeys(page: Document): void {
  page.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    const target = event.target as HTMLElement | null
    if (!target?.matches?.(PRESSABLE)) return
    event.preventDefault()
    target.click()
  })
}

/** H5 only: the framework's title bar draws its way back as a bare picture; give it a name and let it be reached by keyboard, and the bar its place on the page. */
export function nameTheWayBack(page: Document): void {
  for (const head of page.querySelectorAll('uni-page-head:not([role])')) head.setAttribute('role', 'banner')
  for (const button of page.querySelectorAll('.uni-page-head-btn:not([role])')) {
    button.setAttribute('role', 'button')
    button.setAttribute('tabindex', '0')
    button.setAttribute('aria-label', t.common.back)
    button.querySelector('svg')?.setAttribute('aria-hidden', 'true')
  }
}
