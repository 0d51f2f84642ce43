import { keep, recall } from '@/state/storage'

/** 我的工单: number and secret, which the server shows once. They lie on this phone and nowhere else. */
export interface KeptTicket {
  number: string
  secret: string
  promised_at: string
  at: number
}

const MOST = 30

export const keptTickets = (): KeptTicket[] => recall<KeptTicket[]>('tickets', []).filter((one) => one && typeof one.number === 'string')

export function keepTicket({ number, secret, promised_at }: Omit<KeptTicket, 'at'>): void {
  const others = keptTickets().filter((one) => one.number !== number)
  keep('tickets', [{ number, secret, promised_at, at: Date.now() }, ...others].slice(0, MOST))
}
