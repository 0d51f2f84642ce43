/** H5 only: the page's own files are kept by a service worker, so that it opens without a network. Last of all, after what is on the screen. */
const SETTLES_MS = 3000

export function keepTheShell(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator) || !window.isSecureContext) return
  const begin = () => setTimeout(() => void navigator.serviceWorker.register('./sw.js').catch(() => undefined), SETTLES_MS)
  if (document.readyState === 'complete') begin()
  else window.addEventListener('load', begin, { once: true })
}
