/**
 * 正要离开: a browser that is told to dial (tel:), to open a map or to go elsewhere may call off what the page is still asking for, and a page
 * that lies behind the dialler finds its requests run out of time when it comes back. Such a silence says nothing about the network.
 */
const SETTLES_MS = 3000
const LOOKS_AGAIN_MS = 400
let leftAt = -Infinity

export const leavingNow = (): void => void (leftAt = Date.now())

/** Whether the page is being left, lies behind, or did so at any time since. */
export const leftSince = (startedAt: number): boolean => behind() || leftAt >= startedAt || Date.now() - leftAt < SETTLES_MS

/** H5 only. Dialling, too, begins with what the browser takes for leaving. */
export function watchLeaving(page: Window): void {
  for (const event of ['beforeunload', 'pagehide']) page.addEventListener(event, leavingNow)
  page.document.addEventListener('visibilitychange', leavingNow)
}

/** The page has stayed, or is in front again: what was called off can be asked for once more. */
export async function settled(): Promise<void> {
  do await new Promise((done) => setTimeout(done, LOOKS_AGAIN_MS))
  while (behind())
}

function behind(): boolean {
  let hidden = false
  // #ifdef H5
  hidden = typeof document !== 'undefined' && document.visibilityState === 'hidden'
  // #endif
  return hidden
}
