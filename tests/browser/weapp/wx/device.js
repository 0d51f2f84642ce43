// The phone outside the page: place, map, calls, clipboard, camera. Nothing happens here but that it is written down.
import { asking, mustBe, phone, plain, Refused } from './api.js'

/** Who answers when WeChat wants its privacy guide to be agreed to. */
let privacyAsked = null

/** Once agreed to, it is not asked again. Without anybody to answer, the call fails as in WeChat. */
async function privacyAgreed() {
  if (phone.privacy !== 'asked') return
  const decision = privacyAsked ? await new Promise((resolve) => privacyAsked(resolve, { referrer: 'getLocation' })) : { event: 'disagree' }
  if (decision.event !== 'agree' || !decision.buttonId) throw new Refused('privacy permission is not authorized')
  phone.privacy = 'agreed'
}

export const device = (app) => ({
  onNeedPrivacyAuthorization: plain('onNeedPrivacyAuthorization', (listener) => void (privacyAsked = listener)),
  getPrivacySetting: asking('getPrivacySetting', () => ({ needAuthorization: phone.privacy === 'asked', privacyContractName: '《隐私保护指引》' })),
  openPrivacyContract: asking('openPrivacyContract', () => undefined),
  getLocation: asking('getLocation', async () => {
    if (!(app.requiredPrivateInfos ?? []).includes('getLocation')) {
      throw new Refused('the api need to be declared in the requiredPrivateInfos field in app.json/ext.json')
    }
    if (!app.permission?.['scope.userLocation']?.desc) throw new Refused('scope.userLocation has no desc in app.json')
    await privacyAgreed()
    if (!phone.location) throw new Refused('auth deny')
    return { speed: -1, accuracy: 30, altitude: 0, verticalAccuracy: 0, horizontalAccuracy: 30, ...phone.location }
  }),
  openLocation: asking('openLocation', (options) => mustBe('Number', options, 'latitude', 'longitude')),
  makePhoneCall: asking('makePhoneCall', (options) => mustBe('String', options, 'phoneNumber')),
  addPhoneCalendar: asking('addPhoneCalendar', (options) => (mustBe('String', options, 'title'), mustBe('Number', options, 'startTime'))),
  setClipboardData: asking('setClipboardData', (options) => {
    mustBe('String', options, 'data')
    phone.clipboard = options.data
  }),
  getClipboardData: asking('getClipboardData', () => ({ data: phone.clipboard ?? '' })),
  scanCode: asking('scanCode', () => {
    if (!phone.scan) throw new Refused('cancel')
    return { scanType: 'QR_CODE', charSet: 'UTF-8', ...phone.scan }
  }),
  getNetworkType: asking('getNetworkType', () => ({ networkType: navigator.onLine ? 'wifi' : 'none', isConnected: navigator.onLine })),
  vibrateShort: asking('vibrateShort', () => undefined),
  hideKeyboard: asking('hideKeyboard', () => document.activeElement?.blur()),
  preloadAssets: asking('preloadAssets', () => undefined),
})
