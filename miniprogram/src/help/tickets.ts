import { keep, recall } from '@/state/storage'
import { t } from '@/messages'

/** 我的工单: number and secret, which the server shows once. They lie on this phone and nowhere else. */
export interface KeptTicket {
  number: string
  secret: string
  promised_at: string
  at: number
}

const MOST = 30
const DIGITS = 12
const SECRET_LENGTH = 12

export const keptTickets = (): KeptTicket[] => recall<KeptTicket[]>('tickets', []).filter((one) => one && typeof one.number === 'string')

export function keepTicket({ number, secret, promised_at }: Omit<KeptTicket, 'at'>): void {
  const others = keptTickets().filter((one) => one.number !== number)
  keep('tickets', [{ number, secret, promised_at, at: Date.now() }, ...others].slice(0, MOST))
}

/** Empty for a ticket that only the identity opens. */
export const secretOfTicket = (number: string): string => keptTickets().find((one) => one.number === number)?.secret ?? ''

/** What was typed or read out, as a number: however it was set apart. Empty for what cannot be one; the server knows the check digit. */
export function typedNumber(typed: string): string {
  const plain = typed.normalize('NFKC').replace(/[\s\-_.·]/g, '')
  return new RegExp(`^\\d{${DIGITS}}$`).test(plain) ? plain : ''
}

/** Small letters, dashes and look-alikes are forgiven, as on the server. */
export function typedSecret(typed: string): string {
  const plain = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/[IL]/g, '1')
    .replace(/O/g, '0')
    .replace(/U/g, 'V')
  return plain.length === SECRET_LENGTH ? plain : ''
}

/** 2611-2600-0015: in fours, as it is read out. */
export const inFours = (number: string): string => number.match(/.{1,4}/g)?.join('-') ?? number

/** “二六幺幺，二六零零，零零幺五”: as one says it on the phone, where 一 sounds like 七. */
export const saidAloud = (number: string): string =>
  (number.match(/.{1,4}/g) ?? []).map((four) => [...four].map((digit) => t.ticket.digits[Number(digit)] ?? digit).join('')).join(t.ticket.pause)
