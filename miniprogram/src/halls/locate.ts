export interface Point {
  lat: number
  lng: number
  datum: 'wgs84' | 'gcj02'
}

/** Where the phone was a moment ago, if its owner has just let it say so: nobody is asked again for the sake of a scan. */
let last: { point: Point; at: number } | null = null
const FRESH_MS = 3 * 60_000

export function justLocated(now = Date.now()): Point | null {
  return last && now - last.at < FRESH_MS ? last.point : null
}

/** The phone's own place, asked for only when the resident taps; null when it is refused or not to be had. */
export function locate(): Promise<Point | null> {
  // A browser gives WGS-84 without a map key and the server converts; WeChat gives GCJ-02 itself.
  let datum: Point['datum'] = 'wgs84'
  // #ifdef MP-WEIXIN
  datum = 'gcj02'
  // #endif
  return new Promise((resolve) => {
    uni.getLocation({
      type: datum,
      success: ({ latitude, longitude }) => {
        const point = Number.isFinite(latitude) && Number.isFinite(longitude) ? { lat: latitude, lng: longitude, datum } : null
        if (point) last = { point, at: Date.now() }
        resolve(point)
      },
      fail: () => resolve(null),
    })
  })
}
