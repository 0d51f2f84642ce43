// Requests go to the one origin that was compiled in, as the platform's list of allowed domains would have it. Here the page
// itself is served from the server under test, so that origin stands for the page's own.
import { fault, note } from './api.js'

const textOf = (data) => (data === undefined || typeof data === 'string' ? data : JSON.stringify(data))

export function request({ url, method = 'GET', data, header = {}, timeout = 60000, dataType = 'json', success, fail, complete }) {
  note('request', { url, method, data, header })
  const verb = method.toUpperCase()
  const asked = new URL(url, 'about:blank')
  const stopped = new AbortController()
  const finish = (answer, call) => {
    call?.(answer)
    complete?.(answer)
  }
  const refuse = (reason) => finish({ errMsg: `request:fail ${reason}`, errno: 5 }, fail)

  async function go() {
    if (asked.origin !== __API__) {
      fault(`wx.request to ${asked.origin}, which is not on the list of allowed domains`)
      return refuse('url not in domain list')
    }
    const timer = setTimeout(() => stopped.abort('timeout'), timeout)
    if (verb === 'GET' && data && typeof data === 'object') for (const [key, value] of Object.entries(data)) asked.searchParams.set(key, value)
    try {
      const body = verb === 'GET' ? undefined : textOf(data)
      const answer = await fetch(asked.pathname + asked.search, { method: verb, headers: header, body, signal: stopped.signal })
      const text = await answer.text()
      finish({ statusCode: answer.status, data: parsed(text, dataType), header: Object.fromEntries(answer.headers), cookies: [], errMsg: 'request:ok' }, success)
    } catch (error) {
      refuse(stopped.signal.aborted ? stopped.signal.reason : String(error))
    } finally {
      clearTimeout(timer)
    }
  }
  void go()
  return { abort: () => stopped.abort('abort'), onHeadersReceived() {}, offHeadersReceived() {}, onChunkReceived() {}, offChunkReceived() {} }
}

function parsed(text, dataType) {
  if (dataType !== 'json') return text
  try {
    return JSON.parse(text)
  } catch {
    return text // WeChat hands over the text when it is no JSON
  }
}
