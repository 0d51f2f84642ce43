// A websocket to the one origin that was compiled in, which stands for the page's own.
import { fault, note } from './api.js'

export function connectSocket({ url, complete }) {
  note('connectSocket', { url })
  const asked = new URL(url)
  if (asked.origin.replace(/^ws/, 'http') !== __API__) fault(`wx.connectSocket to ${asked.origin}, which is not on the list of allowed domains`)
  const socket = new WebSocket(`${location.origin.replace(/^http/, 'ws')}${asked.pathname}`)
  queueMicrotask(() => complete?.({ errMsg: 'connectSocket:ok' }))
  return {
    onOpen: (hear) => socket.addEventListener('open', () => hear({})),
    onMessage: (hear) => socket.addEventListener('message', ({ data }) => hear({ data })),
    onClose: (hear) => socket.addEventListener('close', ({ code, reason }) => hear({ code, reason })),
    onError: (hear) => socket.addEventListener('error', () => hear({ errMsg: 'connectSocket:fail' })),
    send: ({ data, fail }) => (socket.readyState === WebSocket.OPEN ? socket.send(data) : fail?.({ errMsg: 'sendSocketMessage:fail' })),
    close: () => socket.close(),
  }
}
