export interface Point {
  lat: number
  lng: number
  datum: 'wgs84' | 'gcj02'
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
      success: ({ latitude, longitude }) =>
        resolve(Number.isFinite(latitude) && Number.isFinite(longitude) ? { lat: latitude, lng: longitude, datum } : null),
      fail: () => resolve(null),
    })
  })
}
