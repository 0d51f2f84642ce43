// What kind of phone and application this is.
import { asking, plain } from './api.js'

const NAV_BAR_PX = 44

const windowInfo = () => ({
  pixelRatio: devicePixelRatio,
  screenWidth: innerWidth,
  screenHeight: innerHeight,
  windowWidth: innerWidth,
  windowHeight: innerHeight - NAV_BAR_PX,
  statusBarHeight: 0,
  screenTop: NAV_BAR_PX,
  safeArea: { left: 0, right: innerWidth, top: 0, bottom: innerHeight, width: innerWidth, height: innerHeight },
})
const deviceInfo = () => ({ abi: 'arm64', benchmarkLevel: 30, brand: 'runner', model: 'runner', system: 'Android 14', platform: 'android', memorySize: '8192' })
const baseInfo = () => ({ SDKVersion: '3.8.0', enableDebug: false, host: { appId: 'runner' }, language: 'zh_CN', version: '8.0.50', theme: 'light', fontSizeSetting: 16, ...globalThis.__phone?.base })
const everything = () => ({ ...windowInfo(), ...deviceInfo(), ...baseInfo() })

export const system = (launched) => ({
  getWindowInfo: plain('getWindowInfo', windowInfo),
  getDeviceInfo: plain('getDeviceInfo', deviceInfo),
  getAppBaseInfo: plain('getAppBaseInfo', baseInfo),
  getSystemInfoSync: plain('getSystemInfoSync', everything),
  getSystemInfo: asking('getSystemInfo', everything),
  getSystemInfoAsync: asking('getSystemInfoAsync', everything),
  getSystemSetting: plain('getSystemSetting', () => ({ bluetoothEnabled: false, locationEnabled: true, wifiEnabled: true, deviceOrientation: 'portrait' })),
  getAppAuthorizeSetting: plain('getAppAuthorizeSetting', () => ({ locationAuthorized: 'authorized', cameraAuthorized: 'authorized' })),
  getAccountInfoSync: plain('getAccountInfoSync', () => ({ miniProgram: { appId: 'touristappid', envVersion: 'develop', version: '' } })),
  getMenuButtonBoundingClientRect: plain('getMenuButtonBoundingClientRect', () => ({ width: 87, height: 32, top: 6, bottom: 38, left: innerWidth - 95, right: innerWidth - 8 })),
  getLaunchOptionsSync: plain('getLaunchOptionsSync', launched),
  getEnterOptionsSync: plain('getEnterOptionsSync', launched),
  canIUse: plain('canIUse', () => true),
  nextTick: plain('nextTick', (work) => queueMicrotask(work)),
})
