import { signInWithWechat, signWechatCall } from '@/api/help'
import { ApiError, asApiError } from '@/api/errors'
import type { SignedCall } from '@/api/types'
import { t } from '@/messages'
import type { CallEvents, Media, RunningCall } from './running'

/** 微信登录: only when something needs it, and what this phone did before comes along. */
export async function signIn(): Promise<void> {
  const { code } = await new Promise<{ code: string }>((resolve, reject) =>
    wx.login({ success: resolve, fail: () => reject(new ApiError('sign_in_failed', t.desk.signInFailed)) }),
  )
  await signInWithWechat(code)
}

/** The signature, signing in first where the server needs it: never signed in here, or too long ago. */
async function signed(sign: () => Promise<SignedCall>): Promise<SignedCall> {
  try {
    return await sign()
  } catch (error) {
    if (asApiError(error).code !== 'wechat_sign_in_again') throw error
    await signIn()
    return sign()
  }
}

interface Refused {
  errCode?: number
  errMsg?: string
}

/** WeChat's refusals in plain words. */
export function refusedWords({ errCode, errMsg }: Refused): string {
  if (/auth\s*den|authorize|permission|system permission/i.test(errMsg ?? '')) return t.desk.wechatDenied
  if (errCode === -1) return t.desk.wechatInCall
  if (errCode === -2) return t.desk.wechatBusy
  if (errCode === -3) return t.desk.wechatLeft
  return t.desk.wechatSystem
}

const join = (call: SignedCall, media: Media): Promise<string[]> =>
  new Promise((resolve, reject) =>
    wx.joinVoIPChat({
      roomType: media,
      signature: call.signature,
      nonceStr: call.nonce,
      timeStamp: call.timestamp,
      groupId: call.group,
      muteConfig: { muteMicrophone: false, muteEarphone: false },
      success: ({ openIdList }) => resolve(openIdList ?? []),
      fail: (refusal) => reject(refusal),
    }),
  )

const exit = (): Promise<void> => new Promise((done) => wx.exitVoIPChat({ complete: () => done() }))

/** 微信通话. sign: for the resident by their session, for a helper on their phone by the code. seen: who has video in the room. */
export function callInWechat(sign: () => Promise<SignedCall>, media: Media, seen: (openids: string[], mine: string) => void, told: CallEvents): RunningCall {
  let over = false
  let now = media
  let mine = ''
  const tell = (openids: string[]) => !over && seen(now === 'video' ? openids : [], mine)
  const members = ({ openIdList }: { openIdList: string[] }) => tell(openIdList)
  const interrupted = () => !over && told.hopeless(t.desk.callBroken)

  async function go(): Promise<void> {
    if (typeof wx.joinVoIPChat !== 'function') return told.hopeless(t.desk.wechatOld)
    try {
      const call = await signed(sign)
      mine = call.openid
      const openids = await joined(call)
      if (over) return void exit()
      told.state('connected')
      tell(openids)
    } catch (error) {
      if (!over) told.hopeless(error instanceof ApiError ? error.message : refusedWords(error as Refused))
    }
  }

  /** A room that was never left properly is left first; a camera that is refused leaves the voice. */
  async function joined(call: SignedCall): Promise<string[]> {
    try {
      return await join(call, now)
    } catch (error) {
      const { errCode, errMsg } = error as Refused
      if (errCode === -1) {
        await exit()
        return join(call, now)
      }
      if (now !== 'video' || !/camera/i.test(errMsg ?? '')) throw error
      told.trouble(t.desk.noCamera)
      told.degrade('chosen')
      now = 'voice'
      return join(call, 'voice')
    }
  }

  wx.onVoIPVideoMembersChanged(members)
  wx.onVoIPChatInterrupted(interrupted)
  told.state('connecting')
  void go()
  return {
    hear: () => undefined, // WeChat's own room carries everything
    links: () => undefined,
    toVoice: () => {
      now = 'voice'
      tell([])
    },
    mute: (on) => wx.updateVoIPChatMuteConfig({ muteConfig: { muteMicrophone: on, muteEarphone: false } }),
    flip: () => undefined, // the page turns the camera's side over in <voip-room>
    close: () => {
      if (over) return
      over = true
      wx.offVoIPVideoMembersChanged(members)
      wx.offVoIPChatInterrupted(interrupted)
      seen([], mine)
      void exit()
    },
  }
}

export const callOfSession = (session: string) => (): Promise<SignedCall> => signWechatCall(session)
