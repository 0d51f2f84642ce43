import { base } from '@/api/client'
import type { Wire, WireEvents } from './live'

/** The platform's websocket to one session. */
export function dialSession(id: string, events: WireEvents): Wire {
  let origin = base().replace(/^http/, 'ws')
  // #ifdef H5
  origin = `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}`
  // #endif
  // `complete` is what makes H5 hand back a task instead of a promise.
  const task = uni.connectSocket({ url: `${origin}/api/v1/sessions/${id}/live`, complete: () => undefined }) as unknown as UniApp.SocketTask
  let open = false
  task.onOpen(() => {
    open = true
    events.open()
  })
  task.onMessage(({ data }) => typeof data === 'string' && events.message(data))
  task.onClose(() => events.closed())
  task.onError(() => events.closed())
  return {
    send: (text) => task.send({ data: text, fail: () => events.closed() }),
    close: () => {
      // Closing what has not opened yet is refused by some WeChat versions; it ends by itself, and nobody listens any more.
      if (open) task.close({ fail: () => undefined })
    },
  }
}
