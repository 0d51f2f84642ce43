// <voip-room>: one face in a call. There is no camera here; whose face it is can be read.
export const voipRoom = {
  is: 'wx-voip-room',
  properties: { openid: String, mode: { type: String, value: 'camera' }, devicePosition: { type: String, value: 'front' }, objectFit: { type: String, value: 'fill' } },
  observers: {
    'openid, mode'(openid, mode) {
      this.getBackendElement()?.setAttribute('aria-label', `${mode} ${openid}`)
    },
  },
}
