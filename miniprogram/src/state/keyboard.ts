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
