// The phone outside the page: place, map, calls, clipboard, camera. Nothing happens here but that it is written down.
import { asking, mustBe, phone, Refused } from './api.js'

export const device = (app) => ({
  getLocation: asking('getLocation', () => {
    if (!(app.requiredPrivateInfos ?? []).includes('getLocation')) {
      throw new Refused('the api need to be declared in the requiredPrivateInfos field in app.json/ext.json')
    }
    if (!app.permission?.['scope.userLocation']?.desc) throw new Refused('scope.userLocation has no desc in app.json')
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
  vibrateShort: asking('vibrateShort', () => undefined),
  hideKeyboard: asking('hideKeyboard', () => document.activeElement?.blur()),
  preloadAssets: asking('preloadAssets', () => undefined),
})
