import type { SavedList } from '@/api/types'
import { sendOrKeep, waitingFor } from '@/state/outgoing'
import { lay, onShelf } from '@/state/shelf'
import { keep, recall } from '@/state/storage'

/** 保存的清单: their codes, and what lets this phone change them. The lists themselves stay on the server. */
export interface KeptList {
  code: string
  secret: string
  matter: string
  /** The list of several matters in one go. */
  bundle?: string
  name: string
  at: number
}

const KEY = 'saved'
const MOST = 50

/** Newest first. */
export const keptLists = (): KeptList[] => recall<KeptList[]>(KEY, []).filter((list) => list && typeof list.code === 'string')

export function keepList(list: KeptList): void {
  keep(KEY, [list, ...keptLists().filter((one) => one.code !== list.code)].slice(0, MOST))
}

export function forgetList(code: string): void {
  keep(KEY, keptLists().filter((one) => one.code !== code))
}

/** Empty for a list that somebody else saved. */
export const secretOf = (code: string): string => keptLists().find((one) => one.code === code)?.secret ?? ''

/** What a person typed or read out, as a code: look-alikes and spaces are forgiven, as on the server. */
export function typedCode(typed: string): string {
  const plain = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-_.]/g, '')
    .replace(/[IL]/g, '1')
    .replace(/O/g, '0')
    .replace(/U/g, 'V')
  return /^[0-9A-Z]{8}$/.test(plain) ? plain : ''
}

/** 7K3D M2QX: in two halves it is read out without a slip. */
export const spoken = (code: string): string => `${code.slice(0, 4)} ${code.slice(4)}`

const address = (code: string): string => `/api/v1/checklists/${encodeURIComponent(code)}`

/** Told to the server, now or when the network is back; the copy on this phone has it at once. */
export async function tickList(code: string, ticks: string[]): Promise<void> {
  const kept = onShelf<SavedList>('list', code)?.value
  if (kept) lay('list', code, { ...kept, materials: kept.materials.map((line) => ({ ...line, ticked: ticks.includes(line.id) })) })
  const secret = secretOf(code)
  if (secret) await sendOrKeep({ method: 'PUT', path: address(code), body: { ticks }, header: { 'X-Checklist-Secret': secret } })
}

/** What is ready: as ticked here and not told yet, else as the server has it. */
export function ticksOfList(list: SavedList): string[] {
  const waiting = waitingFor(address(list.code)) as { ticks?: string[] } | null
  return waiting?.ticks ?? list.materials.filter((line) => line.ticked).map((line) => line.id)
}
