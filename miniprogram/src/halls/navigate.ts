import { reactive } from 'vue'
import type { Hall } from '@/api/types'
import { t } from '@/messages'

/** On H5 the hall whose map links are being offered; the sheet on the page watches it. */
export const wayTo = reactive<{ hall: Hall | null }>({ hall: null })

/** 一键导航: WeChat's own map where there is one, else a choice of map apps. Points are GCJ-02, as both expect. */
export function navigateTo(hall: Hall): void {
  const point = hall.navigation?.open_location
  if (!hall.navigation || !point) {
    uni.showToast({ title: t.halls.noPosition, icon: 'none' })
    return
  }
  // #ifdef MP-WEIXIN
  if (hall.position_is !== 'demo') return void uni.openLocation(point)
  uni.showModal({
    title: hall.name,
    content: t.halls.demoPosition,
    confirmText: t.halls.goAnyway,
    success: ({ confirm }) => confirm && uni.openLocation(point),
  })
  // #endif
  // #ifdef H5
  wayTo.hall = hall
  // #endif
}
