import { reactive } from 'vue'
import type { Hall } from '@/api/types'
// #ifdef MP-WEIXIN
import { ask } from '@/state/asking'
// #endif
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
  void ask({ title: hall.name, text: t.halls.demoPosition, yes: t.halls.goAnyway, no: t.common.cancel }).then((yes) => yes && uni.openLocation(point))
  // #endif
  // #ifdef H5
  wayTo.hall = hall
  // #endif
}
