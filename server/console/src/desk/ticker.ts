/** Once a second, also behind other windows: a helper who looks at another program is still on duty. */
export function tick(act: () => void): () => void {
  let stop: () => void
  try {
    const worker = new Worker(new URL('./ticker.worker.ts', import.meta.url), { type: 'module' })
    worker.onmessage = () => act()
    stop = () => worker.terminate()
  } catch {
    const timer = setInterval(act, 1000)
    stop = () => clearInterval(timer)
  }
  return stop
}
