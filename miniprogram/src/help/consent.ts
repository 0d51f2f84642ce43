import { consentTo, subscriptions } from '@/api/help'
import { knownToken } from '@/api/identity'

/** Kind of notice -> WeChat's template, where the server has one. */
let templates: Record<string, string> = {}

/** Asked for ahead of the tap: WeChat shows its question only straight after one. */
export async function prepareConsent(): Promise<void> {
  // #ifdef MP-WEIXIN
  if (!knownToken()) return
  const found = await subscriptions().catch(() => null)
  templates = Object.fromEntries((found?.subscriptions ?? []).flatMap(({ kind, template_id: id }) => (id ? [[kind, id]] : [])))
  // #endif
}

/** null: there is nothing to ask here (a browser, no template); else whether the person accepted at least one. */
export function askConsent(kinds: string[]): Promise<boolean | null> {
  const wanted = kinds.filter((kind) => templates[kind])
  if (!wanted.length) return Promise.resolve(null)
  return new Promise((resolve) => {
    uni.requestSubscribeMessage({
      tmplIds: wanted.map((kind) => templates[kind]),
      success: (answer) => {
        const answered = answer as unknown as Record<string, string>
        const accepted = wanted.filter((kind) => answered[templates[kind]] === 'accept')
        if (accepted.length) void consentTo(accepted).catch(() => undefined)
        resolve(accepted.length > 0)
      },
      fail: () => resolve(false),
    })
  })
}
