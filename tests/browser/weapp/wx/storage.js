// Storage keeps JSON with its types; a key that is not there reads as an empty string.
import { asking, mustBe, plain, Refused } from './api.js'

const PREFIX = 'weapp:'
const keys = () => Object.keys(localStorage).filter((key) => key.startsWith(PREFIX))
const read = (key) => {
  const kept = localStorage.getItem(PREFIX + key)
  return kept === null ? undefined : JSON.parse(kept)
}
const write = (key, data) => localStorage.setItem(PREFIX + key, JSON.stringify(data ?? ''))
const remove = (key) => localStorage.removeItem(PREFIX + key)
const clear = () => keys().forEach((key) => localStorage.removeItem(key))
const info = () => ({ keys: keys().map((key) => key.slice(PREFIX.length)), currentSize: 1, limitSize: 10240 })

export const storage = {
  getStorageSync: plain('getStorageSync', (key) => read(key) ?? ''),
  setStorageSync: plain('setStorageSync', write),
  removeStorageSync: plain('removeStorageSync', remove),
  clearStorageSync: plain('clearStorageSync', clear),
  getStorageInfoSync: plain('getStorageInfoSync', info),
  getStorage: asking('getStorage', (options) => {
    mustBe('String', options, 'key')
    const data = read(options.key)
    if (data === undefined) throw new Refused('data not found')
    return { data }
  }),
  setStorage: asking('setStorage', (options) => {
    mustBe('String', options, 'key')
    write(options.key, options.data)
  }),
  removeStorage: asking('removeStorage', ({ key }) => remove(key)),
  clearStorage: asking('clearStorage', clear),
  getStorageInfo: asking('getStorageInfo', info),
}
