import type { Trouble } from '@/api/types'
import { t } from '@/messages'

/** 网上能办的地方: opens it where we may, else says how to find it. A mini-program cannot open foreign pages, so there the address is copied. */
export function openApp(app: { name: string; url: string | null; trouble?: Trouble | null }): void {
  if (app.trouble) {
    const instead = app.trouble.instead
    uni.showModal({
      title: app.name,
      content: app.trouble.say,
      showCancel: Boolean(instead?.url),
      cancelText: t.common.close,
      confirmText: instead?.url ? t.results.openOther : t.common.close,
      success: ({ confirm }) => confirm && instead?.url && openApp(instead),
    })
    return
  }
  if (!app.url || !/^https:\/\//.test(app.url)) {
    uni.showModal({ title: app.name, content: t.results.appHow(app.name), showCancel: false, confirmText: t.common.close })
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
