import type { Trouble } from '@/api/types'
import { ask } from './asking'
import { t } from '@/messages'

/** 网上能办的地方: opens it where we may, else says how to find it. A mini-program cannot open foreign pages, so there the address is copied. */
export function openApp(app: { name: string; url: string | null; trouble?: Trouble | null }): void {
  if (app.trouble) {
    const instead = app.trouble.instead
    const other = instead?.url ? { yes: t.results.openOther, no: t.common.close } : { yes: t.common.close }
    void ask({ title: app.name, text: app.trouble.say, ...other }).then((yes) => yes && instead?.url && openApp(instead))
    return
  }
  if (!app.url || !/^https:\/\//.test(app.url)) {
    void ask({ title: app.name, text: t.results.appHow(app.name), yes: t.common.close })
    return
  }
  // #ifdef H5
  window.open(app.url, '_blank', 'noopener')
  // #endif
  // #ifndef H5
  uni.setClipboardData({
    data: app.url,
    showToast: false,
    success: () => uni.showToast({ title: t.results.linkCopied, icon: 'none', duration: 3000 }),
  })
  // #endif
}
