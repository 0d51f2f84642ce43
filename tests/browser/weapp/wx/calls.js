// Sign-in and calls: what the phone would hand to WeChat is written down for the test to check.
import { asking, mustBe, phone, Refused } from './api.js'

export const calls = {
  login: asking('login', () => {
    if (!phone.loginCodes?.length) throw new Refused('no login code')
    return { code: phone.loginCodes.shift() }
  }),
  joinVoIPChat: asking('joinVoIPChat', (options) => {
    mustBe('String', options, 'signature', 'nonceStr', 'groupId')
    mustBe('Number', options, 'timeStamp')
    return { openIdList: phone.room ?? [] }
  }),
  exitVoIPChat: asking('exitVoIPChat', () => undefined),
  updateVoIPChatMuteConfig: asking('updateVoIPChatMuteConfig', () => undefined),
}
