/** The typed client: every path, query and body is checked against the server's own OpenAPI document. */
import createClient from 'openapi-fetch'
import { tokenStore } from '@/state/token'
import { refusalOf } from './refusal'
import type { paths } from './schema'

export const api = createClient<paths>({ baseUrl: '/' })

let signedOut: () => void = () => {}

/** What to do when the login has ended on the server. */
export function onSignedOut(act: () => void): void {
  signedOut = act
}

api.use({
  onRequest({ request }) {
    const token = tokenStore.read()
    if (token) request.headers.set('Authorization', `Bearer ${token}`)
    return request
  },
  onResponse({ response, schemaPath }) {
    if (response.status === 401 && tokenStore.read() && !schemaPath.endsWith('/login')) signedOut()
    return undefined
  },
})

type Answer<T> = { data?: T; error?: unknown; response: Response }

/** The answer's data, or a thrown Refusal: pages have one way to hear of a fault. */
export async function got<T>(asked: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await asked
  if (!response.ok) throw refusalOf(response.status, error)
  return data as T
}

/** A key for a write that may be repeated: the same key does it once. */
export function newKey(): string {
  return crypto.randomUUID()
}

/** A file behind sign-in, saved under the name that the server gives it. */
export async function download(path: string, name: string): Promise<void> {
  const token = tokenStore.read()
  const response = await fetch(path, { headers: token ? { Authorization: `Bearer ${token}` } : {} })
  if (!response.ok) throw refusalOf(response.status, await response.json().catch(() => undefined))
  const link = document.createElement('a')
  link.href = URL.createObjectURL(await response.blob())
  const named = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '')?.[1]
  link.download = named ? decodeURIComponent(named) : name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}

/** A file as the whole body of a request. */
export async function upload<T>(path: string, file: Blob, method: 'POST' | 'PUT' = 'POST'): Promise<T> {
  const token = tokenStore.read()
  const headers = { 'Content-Type': file.type || 'application/octet-stream', ...(token ? { Authorization: `Bearer ${token}` } : {}) }
  const response = await fetch(path, { method, headers, body: file })
  const body = await response.json().catch(() => undefined)
  if (!response.ok) throw refusalOf(response.status, body)
  return body as T
}
