import { ref, shallowRef } from 'vue'
import { onShow, onUnload } from '@dcloudio/uni-app'
import { callMeLater, leaveSession, readSession, sendPicture } from '@/api/help'
import { token } from '@/api/identity'
import { asApiError } from '@/api/errors'
import type { CallParty, HelpMessage, HelpSession } from '@/api/types'
import { forget, keep, recall } from '@/state/storage'
import { t } from '@/messages'
import { closeSession, holdSession } from './here'
import { Live, type Link, type Signal } from './live'
import { Outbox, type Unsent } from './outbox'
import { readPicture } from './picture'
import { dialSession } from './socket'

/** Told to wait by the server, a message is said again after so long. */
const TOO_QUICK_MS = 2500
/** After the end the last words still come in. */
const LINGERS_MS = 3000

/** 这次帮办 on a page: where it stands, what was said, what is still on its way, and how it goes on. */
export function useTalk() {
  const session = shallowRef<HelpSession | null>(null)
  const messages = shallowRef<HelpMessage[]>([])
  const unsent = shallowRef<Unsent[]>([])
  const link = ref<Link>('connecting')
  /** What the server refused and no message stands for. */
  const refusal = ref('')

  let id = ''
  let live: Live | null = null
  let outbox: Outbox | null = null
  let hearSignal: (signal: Signal, from: CallParty) => void = () => undefined

  function open(which: string, known: HelpSession | null = null): void {
    close()
    id = which
    messages.value = []
    refusal.value = ''
    link.value = 'connecting'
    session.value = known
    const key = `unsent.${which}`
    outbox = new Outbox(
      { read: () => recall<Unsent[]>(key, []), write: (list) => (list.length ? keep(key, list) : forget(key)) },
      (list) => (unsent.value = list),
    )
    live = new Live((events) => dialSession(which, events), () => token(), {
      link: (state) => (link.value = state),
      session: stands,
      message: heard,
      signal: (signal, from) => hearSignal(signal, from),
      said: () => undefined, // the message itself comes as well, with its number
      refused,
      caughtUp: () => outbox?.waiting().forEach((one) => live?.say(one.client_id, one.text)),
    })
    live.start()
    // Where it stands is known before the line is up, and also where no line can be had.
    if (!known) void readSession(which).then((found) => which === id && !session.value && stands(found), () => undefined)
  }

  function close(): void {
    live?.stop()
    live = null
  }

  function stands(now: HelpSession): void {
    session.value = now
    if (now.status !== 'ended') return holdSession(now.id)
    closeSession(now.id)
    const over = live
    setTimeout(() => over?.stop(), LINGERS_MS)
  }

  function heard(message: HelpMessage): void {
    outbox?.arrived(message.client_id)
    const verdict = message.card
    // The check of an earlier picture has come to an end.
    const before =
      verdict?.of === 'picture' ? messages.value.map((one) => withVerdict(one, String(verdict.id), verdict.state as 'shown' | 'blocked')) : messages.value
    messages.value = [...before, message]
  }

  function refused(clientId: string | null, why: { code: string; message: string }): void {
    if (clientId === null) refusal.value = link.value === 'over' ? why.message : ''
    else if (why.code === 'messages_too_quick') setTimeout(() => resend(clientId), TOO_QUICK_MS)
    else outbox?.failed(clientId, why.message)
  }

  function resend(clientId: string): void {
    const one = outbox?.list.find((each) => each.client_id === clientId && each.state === 'sending')
    if (one?.kind === 'text') live?.say(one.client_id, one.text)
  }

  /** On the screen at once, on its way as soon as there is a line. */
  function say(text: string): void {
    const one = outbox?.add('text', text)
    if (one) live?.say(one.client_id, one.text)
  }

  function show(paths: string[]): void {
    for (const path of paths) {
      const one = outbox?.add('picture', '', path)
      if (one) void upload(one)
    }
  }

  async function upload(one: Unsent): Promise<void> {
    try {
      const picture = await readPicture(one.path).catch(() => null)
      if (!picture) return outbox?.failed(one.client_id, t.desk.pictureUnreadable)
      await sendPicture(id, one.client_id, picture.data, picture.type)
      live?.wake() // it comes over the line; should the line be down, this is the moment to look
    } catch (error) {
      outbox?.failed(one.client_id, asApiError(error).message)
    }
  }

  function again(clientId: string): void {
    const one = outbox?.again(clientId)
    if (one?.kind === 'picture') void upload(one)
    else if (one) resend(clientId)
  }

  const discard = (clientId: string): void => outbox?.arrived(clientId)

  /** One of the moves that answer with the session as it then stands; the refusal in words, or nothing. */
  async function act(move: () => Promise<HelpSession>): Promise<string> {
    try {
      stands(await move())
      return ''
    } catch (error) {
      const told = asApiError(error)
      if (told.status === 409) void readSession(id).then(stands, () => undefined)
      return told.message
    }
  }

  const later = (on: boolean): Promise<string> => act(() => callMeLater(id, on))
  const leave = (): Promise<string> => act(() => leaveSession(id))
  const signal = (data: Signal, to: CallParty): boolean => live?.signal(data, to) ?? false
  const hearSignals = (hear: (signal: Signal, from: CallParty) => void): void => void (hearSignal = hear)

  const wake = () => live?.wake()
  const seen = () => document.visibilityState === 'visible' && wake()
  onShow(wake)
  const networkChanged = ({ isConnected }: { isConnected: boolean }) => isConnected && wake()
  uni.onNetworkStatusChange(networkChanged)
  // #ifdef H5
  document.addEventListener('visibilitychange', seen)
  // #endif
  onUnload(() => {
    close()
    uni.offNetworkStatusChange(networkChanged)
    // #ifdef H5
    document.removeEventListener('visibilitychange', seen)
    // #endif
  })

  return { session, messages, unsent, link, refusal, open, close, stands, say, show, again, discard, act, later, leave, signal, hearSignals }
}

const withVerdict = (one: HelpMessage, picture: string, state: 'shown' | 'blocked'): HelpMessage =>
  one.picture?.id === picture ? { ...one, picture: { ...one.picture, state } } : one

export type Talk = ReturnType<typeof useTalk>
