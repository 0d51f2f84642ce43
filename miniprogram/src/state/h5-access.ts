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

/** H5 only: while a dialog is open the keyboard stays in it, and Escape closes it; the returned function gives the focus back to where it came from. */
export function keepFocusIn(box: HTMLElement, close: () => void): () => void {
  const before = document.activeElement as HTMLElement | null
  const listen = (event: KeyboardEvent) => {
    if (event.key === 'Escape') return close()
    if (event.key !== 'Tab') return
    const stops = [...box.querySelectorAll<HTMLElement>('[tabindex="0"]')]
    const at = stops.indexOf(document.activeElement as HTMLElement)
    event.preventDefault()
    stops[(at + (event.shiftKey ? -1 : 1) + stops.length) % stops.length]?.focus()
  }
  document.addEventListener('keydown', listen)
  box.focus()
  return () => {
    document.removeEventListener('keydown', listen)
    before?.focus?.()
  }
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
