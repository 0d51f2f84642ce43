// <map>: no picture of the world here; the markers are buttons by the name that WeChat would show over them.
import { mustBe } from '../wx/api.js'

export const map = {
  is: 'wx-map',
  properties: { latitude: Number, longitude: Number, scale: { type: Number, value: 16 }, markers: { type: Array, value: [] }, includePoints: { type: Array, value: [] }, showLocation: Boolean, ariaLabel: String },
  observers: {
    'markers, ariaLabel'(markers, ariaLabel) {
      const host = this.getBackendElement()
      if (!host) return
      host.setAttribute('role', 'region')
      host.setAttribute('aria-label', ariaLabel)
      host.replaceChildren(
        ...(markers ?? []).map((marker) => {
          mustBe('Number', marker, 'id', 'latitude', 'longitude', 'width', 'height')
          mustBe('String', marker, 'iconPath')
          const sign = document.createElement('button')
          sign.textContent = marker.callout?.content ?? String(marker.id)
          sign.addEventListener('click', () => this.triggerEvent('markertap', { markerId: marker.id }))
          return sign
        }),
      )
    },
  },
}
