// `wx` in this window. What WeChat has and the runner lacks is there as well, and fails the test with its name when it is called.
import { fault, note } from './api.js'
import { calls } from './calls.js'
import { device } from './device.js'
import { dialogs } from './dialogs.js'
import { navigation } from './navigation.js'
import { queries } from './queries.js'
import { request } from './request.js'
import { connectSocket } from './socket.js'
import { storage } from './storage.js'
import { system } from './system.js'

export function installWx(names, app, launched) {
  const known = { ...navigation, ...storage, ...dialogs, ...device(app), ...queries, ...calls, ...system(launched), request, connectSocket }
  const wx = (globalThis.wx = {})
  for (const name of names) {
    if (known[name]) wx[name] = known[name]
    else if (/^(on|off)[A-Z]/.test(name)) wx[name] = () => note(name) // listening to what never happens here
    else {
      wx[name] = () => {
        fault(`wx.${name} was called, which the runner does not have yet (tests/browser/weapp/wx)`)
        throw new Error(`wx.${name} is missing in the runner`)
      }
    }
  }
  const strange = Object.keys(known).filter((name) => !names.includes(name))
  if (strange.length) throw new Error(`no such functions in WeChat: ${strange.join(', ')}`)
}
