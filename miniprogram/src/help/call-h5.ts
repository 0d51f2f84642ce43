import { iceOf } from '@/api/help'
import { t } from '@/messages'
import type { CallLink, CallParty } from '@/api/types'
import { Mesh } from './mesh'
import type { PeerSignal, Trouble } from './peer'
import type { CallEvents, RunningCall } from './running'

/** Why this browser cannot call, in plain words; empty when it can. */
export function cannotCall(): string {
  if (typeof RTCPeerConnection === 'undefined') return t.desk.noMedia
  // Over plain http the browser leaves this out altogether.
  if ((navigator.mediaDevices as MediaDevices | undefined) !== undefined) return ''
  return window.isSecureContext ? t.desk.noMedia : t.desk.notSecure
}

interface Screens {
  local(stream: MediaStream | null): void
  remote(stream: MediaStream | null): void
}

/** 浏览器通话: this side answers what the helper's browser offers, and the third one's. */
export function callInBrowser(
  session: string,
  links: CallLink[],
  send: (to: CallParty, signal: PeerSignal) => void,
  screens: Screens,
  told: CallEvents,
): RunningCall {
  let camera = true
  const troubled = (trouble: Trouble) => {
    if (trouble.startsWith('camera')) {
      camera = false
      told.trouble(t.desk.noCamera)
    } else told.trouble(trouble === 'no_media' ? cannotCall() || t.desk.noMedia : t.desk.noMicrophone)
  }
  const third = new Audio()
  const mesh = new Mesh({
    me: 'resident',
    ice: () => iceOf(session),
    send,
    onLocal: screens.local,
    onRemote: (stream, first) => {
      if (first) return screens.remote(stream)
      third.srcObject = stream
      if (stream) void third.play().catch(() => undefined)
    },
    onState: (state, first) => {
      if (!first) return // without the third one the call is still a call
      if (state === 'connected') told.state('connected')
      else if (state === 'failed') told.hopeless(t.desk.callBroken)
      else if (state !== 'closed') told.state('connecting')
    },
    onDegrade: () => told.degrade(camera ? 'network' : 'chosen'),
    onTrouble: troubled,
  })
  mesh.sync(links)
  return {
    hear: (signal, from) => mesh.hear(from, signal),
    links: (now) => mesh.sync(now),
    toVoice: () => mesh.toVoice(),
    mute: (on) => mesh.mute(on),
    flip: () => mesh.flip(),
    close: () => mesh.close(),
  }
}

/** A stream on the page: a plain element of the browser's, since the framework's own video knows files only. */
export function screen(holder: HTMLElement, stream: MediaStream | null, name: string, mine: boolean): void {
  let video = holder.querySelector('video')
  if (!stream) return void video?.remove()
  if (!video) {
    video = document.createElement('video')
    video.autoplay = true
    video.playsInline = true
    video.muted = mine // one's own voice would come back as an echo
    video.setAttribute('aria-label', name)
    video.style.cssText = `width:100%;height:100%;object-fit:${mine ? 'cover' : 'contain'};${mine ? 'transform:scaleX(-1)' : ''}`
    holder.append(video)
  }
  if (video.srcObject !== stream) video.srcObject = stream
  void video.play().catch(() => undefined)
}
