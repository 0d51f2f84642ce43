import { callAsMe } from './identity'
import type { Erased, Exported } from './types'

/** 个人信息: taking it along, having it erased, leaving this phone. Only for who has an identity (identity.knownToken). */
const ME = '/api/v1/residents/me'

export const exportMine = (): Promise<Exported> => callAsMe(`${ME}/export`)
export const eraseMine = (): Promise<Erased> => callAsMe(ME, { method: 'DELETE' })
/** On this phone only. */
export const signOut = (): Promise<{ say: string }> => callAsMe(`${ME}/sign-out`, { method: 'POST', body: {} })
export const myLists = (): Promise<{ items: { code: string }[] }> => callAsMe(`${ME}/checklists`)
