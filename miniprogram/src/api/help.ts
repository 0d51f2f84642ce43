import { call } from './client'
import { callAsMe, keepToken, knownToken } from './identity'
import type { Abortable } from './latest'
import type { Availability, Booking, BookingKind, Consents, HelpContext, HelpKind, HelpMessage, HelpSession, HelpTicket, Ice, Inbox, SignedCall, SignedIn, Slots } from './types'

/** 帮办: the calls of /api/v1/sessions, /api/v1/bookings and one's own notices. */
const SESSIONS = '/api/v1/sessions'
const BOOKINGS = '/api/v1/bookings'
const ME = '/api/v1/residents/me'

type Where = Pick<HelpContext, 'plate' | 'matter' | 'area'>

export const availability = ({ plate, matter, area }: Where, own?: (task: Abortable) => void): Promise<Availability> =>
  call(`${SESSIONS}/availability`, { query: { plate, matter, area }, own })

/** `key` stays the same while one asking is tried again: nobody stands in the queue twice. */
export const askForHelp = (kind: HelpKind, context: HelpContext, key: string): Promise<HelpSession> =>
  callAsMe(SESSIONS, { method: 'POST', body: { kind, context }, idempotencyKey: key })

export const mySessions = (): Promise<{ sessions: HelpSession[] }> => callAsMe(SESSIONS)
export const readSession = (id: string): Promise<HelpSession> => callAsMe(`${SESSIONS}/${id}`)
export const renewContext = (id: string, context: HelpContext): Promise<HelpSession> =>
  callAsMe(`${SESSIONS}/${id}/context`, { method: 'PUT', body: { context } })
export const callMeLater = (id: string, on: boolean): Promise<HelpSession> => callAsMe(`${SESSIONS}/${id}/later`, { method: 'POST', body: { on } })
export const leaveSession = (id: string): Promise<HelpSession> => callAsMe(`${SESSIONS}/${id}/leave`, { method: 'POST', body: {} })
export const intoTicket = (id: string, text: string): Promise<HelpTicket> => callAsMe(`${SESSIONS}/${id}/ticket`, { method: 'POST', body: { text } })

export const sendPicture = (id: string, clientId: string, data: ArrayBuffer, type: string): Promise<HelpMessage> =>
  callAsMe(`${SESSIONS}/${id}/pictures?client_id=${clientId}`, { method: 'POST', bytes: { data, type } })

export const pictureAddress = (session: string, picture: string): string => `${SESSIONS}/${session}/pictures/${picture}`

// --- calls

export const ring = (id: string, media: 'voice' | 'video'): Promise<HelpSession> => callAsMe(`${SESSIONS}/${id}/call`, { method: 'POST', body: { media } })
export const answerCall = (id: string): Promise<HelpSession> => callAsMe(`${SESSIONS}/${id}/call/answer`, { method: 'POST', body: {} })
export const hangUp = (id: string, why: '' | 'declined' | 'network' | 'failed' = ''): Promise<HelpSession> =>
  callAsMe(`${SESSIONS}/${id}/call/hang-up`, { method: 'POST', body: { why } })
export const degradeCall = (id: string, why: 'network' | 'chosen'): Promise<HelpSession> =>
  callAsMe(`${SESSIONS}/${id}/call/degrade`, { method: 'POST', body: { why } })
export const answerAboutRecording = (id: string, agreed: boolean, wording: number): Promise<HelpSession> =>
  callAsMe(`${SESSIONS}/${id}/call/recording`, { method: 'POST', body: { agreed, wording } })
export const iceOf = (id: string): Promise<Ice> => callAsMe(`${SESSIONS}/${id}/call/ice`)
export const signWechatCall = (id: string): Promise<SignedCall> => callAsMe(`${SESSIONS}/${id}/call/wechat`, { method: 'POST', body: {} })
export const joinByCode = (id: string, code: string): Promise<SignedCall> =>
  callAsMe(`${SESSIONS}/${id}/call/join`, { method: 'POST', body: { code } })

/** What this device did so far comes along with the new identity. */
export async function signInWithWechat(code: string): Promise<void> {
  const done = await call<SignedIn>(`${ME.slice(0, -3)}/wechat`, { method: 'POST', body: { code }, token: knownToken() || undefined })
  keepToken(done.token)
}

// --- bookings

export const slots = (kind: BookingKind, { plate, matter, area }: Where, own?: (task: Abortable) => void): Promise<Slots> =>
  call(`${BOOKINGS}/slots`, { query: { kind, plate, matter, area }, own })
export const book = (kind: BookingKind, startsAt: string, context: HelpContext, key: string): Promise<Booking> =>
  callAsMe(BOOKINGS, { method: 'POST', body: { kind, starts_at: startsAt, context }, idempotencyKey: key })
export const myBookings = (): Promise<{ bookings: Booking[] }> => callAsMe(BOOKINGS)
export const moveBooking = (id: string, startsAt: string): Promise<Booking> =>
  callAsMe(`${BOOKINGS}/${id}`, { method: 'PUT', body: { starts_at: startsAt } })
export const cancelBooking = (id: string): Promise<Booking> => callAsMe(`${BOOKINGS}/${id}`, { method: 'DELETE' })

// --- notices

export const inbox = (): Promise<Inbox> => callAsMe(`${ME}/notices`)
export const subscriptions = (): Promise<Consents> => callAsMe(`${ME}/subscriptions`)
export const consentTo = (accepted: string[]): Promise<Consents> => callAsMe(`${ME}/subscriptions`, { method: 'POST', body: { accepted } })
