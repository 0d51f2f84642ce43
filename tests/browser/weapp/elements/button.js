// <button open-type>: what WeChat does instead of, or beside, a tap.
import { calls, note, phone } from '../wx/api.js'
import { share } from '../runtime/pages.js'

const ANSWERS = {
  share: () => note('button.share', share('button') ?? null),
  contact: (button) => button.triggerEvent('contact', { errMsg: 'enterContact:ok', path: '', query: {} }),
  openSetting: (button) => button.triggerEvent('opensetting', { errMsg: 'openSetting:ok', authSetting: {} }),
  feedback: () => note('button.feedback'),
  agreePrivacyAuthorization: (button) => button.triggerEvent('agreeprivacyauthorization', { errMsg: 'agreePrivacyAuthorization:ok' }),
  getPhoneNumber: (button) =>
    button.triggerEvent('getphonenumber', phone.phoneCode ? { errMsg: 'getPhoneNumber:ok', code: phone.phoneCode } : { errMsg: 'getPhoneNumber:fail user deny' }),
}

export const button = {
  is: 'wx-button',
  properties: {
    openType: String,
    type: { type: String, value: 'default' },
    size: { type: String, value: 'default' },
    plain: Boolean,
    disabled: Boolean,
    loading: Boolean,
    formType: String,
    hoverClass: String,
    ariaLabel: String,
  },
  lifetimes: {
    attached() {
      const host = this.getBackendElement()
      host.setAttribute('role', 'button')
      this.addListener('tap', () => {
        const { openType, disabled } = this.data
        if (disabled || !openType) return
        calls.push({ name: 'button', args: { openType } })
        if (!ANSWERS[openType]) throw new Error(`<button open-type="${openType}"> is missing in the runner`)
        ANSWERS[openType](this)
      })
    },
  },
  observers: {
    ariaLabel(label) {
      if (label) this.getBackendElement()?.setAttribute('aria-label', label)
    },
  },
}
