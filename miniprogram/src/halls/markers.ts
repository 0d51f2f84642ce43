import type { Hall } from '@/api/types'

/** WeChat's own map stands beside the page's styles: its signs name their colours themselves. */
const INK = '#1c2530'
const PAPER = '#ffffff'
const PIN = '/static/mp-weixin/pin.png'

/** id: the hall's number in the list, from 1. Points are GCJ-02, as WeChat's map expects. */
export function markersOf(halls: readonly Hall[], picked: string) {
  return halls.flatMap((hall, i) => {
    if (hall.lat === null || hall.lng === null) return []
    const display = hall.id === picked ? ('ALWAYS' as const) : ('BYCLICK' as const)
    return [
      {
        id: i + 1,
        latitude: hall.lat,
        longitude: hall.lng,
        iconPath: PIN,
        width: 30,
        height: 38,
        callout: { content: `${i + 1} ${hall.name}`, display, padding: 8, borderRadius: 8, fontSize: 14, color: INK, bgColor: PAPER },
        label: { content: String(i + 1), color: PAPER, fontSize: 13, anchorX: -4, anchorY: -33 },
      },
    ]
  })
}
