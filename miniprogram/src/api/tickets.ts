import { callAsKnown, callAsMe } from './identity'
import type { MyTickets, Rating, RatingTags, Rated, Ticket, TicketOpened, TicketText } from './types'

/** 工单和好差评: the resident's side of /api/v1/tickets and /api/v1/ratings. */
const TICKETS = '/api/v1/tickets'
const RATINGS = '/api/v1/ratings'

/** What opens a ticket besides the identity that handed it in. */
const withSecret = (secret: string): Record<string, string> => (secret ? { 'X-Ticket-Secret': secret } : {})

/** `key` stays the same while one handing-in is tried again: the server finds the same ticket. */
export const lodgeTicket = (body: TicketText, key: string): Promise<TicketOpened> =>
  callAsMe(TICKETS, { method: 'POST', body, idempotencyKey: key })

export const followTicket = (number: string, secret: string): Promise<Ticket> =>
  callAsKnown(`${TICKETS}/${encodeURIComponent(number)}`, { header: withSecret(secret) })

export const myTickets = (): Promise<MyTickets> => callAsKnown('/api/v1/residents/me/tickets')

export type TicketMove = 'supplement' | 'confirm' | 'unsolved' | 'withdraw'

export const moveTicket = (number: string, secret: string, move: TicketMove, say: string, key: string): Promise<Ticket> =>
  callAsKnown(`${TICKETS}/${encodeURIComponent(number)}/${move}`, { method: 'POST', body: { say }, header: withSecret(secret), idempotencyKey: key })

/** 评价标签 that fit this level. */
export const ratingTags = (level: number): Promise<RatingTags> => callAsKnown(`${RATINGS}/tags`, { query: { level } })

/** secret: of a ticket; empty for what one's own identity or a pick-up code opens. */
export const rate = (rating: Rating, key: string, secret = ''): Promise<Rated> =>
  callAsKnown(RATINGS, { method: 'POST', body: rating, header: withSecret(secret), idempotencyKey: key })
