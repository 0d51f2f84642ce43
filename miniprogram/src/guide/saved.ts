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
