// #ifdef MP-WEIXIN
/** 隐私授权: WeChat asks, before the first use of what its privacy guide names; the sheet of the page in front answers. */
export type Answer = (yes: boolean) => void
/** As WeChat's guide has it; the typings call it a result. */
type Resolve = (decision: { event: 'agree' | 'disagree'; buttonId?: string }) => void
type Sheet = (contract: string, then: Answer) => void

/** The button that WeChat wants to have been pressed. */
const BUTTON = 'agree-privacy'

/** One a page, in the order of the pages: the last one is in front. */
const sheets: Sheet[] = []

/** Returns how to stop hearing of it. */
export function hearOfPrivacy(mine: Sheet): () => void {
  sheets.push(mine)
  return () => void sheets.splice(sheets.indexOf(mine), 1)
}

/** Once, at the start. Older versions of WeChat do not ask, and need no answer. */
export function answerForPrivacy(): void {
  wx.onNeedPrivacyAuthorization?.(((resolve: Resolve) => {
    const ask = sheets.at(-1)
    if (!ask) return resolve({ event: 'disagree' })
    wx.getPrivacySetting({
      success: ({ privacyContractName }) => ask(privacyContractName, (yes) => resolve(yes ? { event: 'agree', buttonId: BUTTON } : { event: 'disagree' })),
      fail: () => resolve({ event: 'disagree' }),
    })
  }) as never)
}
// #endif
// #ifndef MP-WEIXIN
export {}
// #endif
