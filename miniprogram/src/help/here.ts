import { watch } from 'vue'
import { onHide, onShow, onUnload } from '@dcloudio/uni-app'
import { renewContext } from '@/api/help'
import { asApiError } from '@/api/errors'
import type { HelpContext } from '@/api/types'
import { place } from '@/state/place'
import { forget, keep, recall } from '@/state/storage'
import { goTo } from '@/state/travel'
import { packOf, samePack, type Situation } from './pack'

/** What was asked about this morning is not what is asked about now. */
const BELIEVED_MS = 2 * 3600_000
const SETTLES_MS = 700

let here: () => Situation = () => ({})

/**
 * Tells what this page is about, so that whoever asks for help from here need not say it again.
 * While a session is open, its helper sees every change: another answer, another tick.
 */
export function useHere(situation: () => Situation): void {
  let shown = false
  let timer: ReturnType<typeof setTimeout> | undefined
  let told: HelpContext | null = null
  onShow(() => {
    shown = true
    here = situation
  })
  onHide(() => (shown = false))
  onUnload(() => clearTimeout(timer))
  watch(
    () => packHere(situation),
    (pack) => {
      const session = openSession()
      if (!shown || !session || !pack.matter || samePack(pack, told)) return
      clearTimeout(timer)
      timer = setTimeout(() => {
        told = pack
        void tellHelper(session, pack)
      }, SETTLES_MS)
    },
  )
}

/** The helper sees the list as it is now. A session that is over is no longer told anything. */
export async function tellHelper(session: string, pack: HelpContext): Promise<void> {
  try {
    await renewContext(session, pack)
  } catch (error) {
    if ([404, 409].includes(asApiError(error).status)) closeSession(session)
  }
}

function packHere(situation: () => Situation): HelpContext {
  const page = getCurrentPages().at(-1)?.route?.split('/').at(-1) ?? ''
  return packOf({ plate: place.scene, page, ...situation() })
}

interface Kept<T> {
  value: T
  at: number
}

function fresh<T>(key: string): T | null {
  const kept = recall<Kept<T> | null>(key, null)
  return kept && Date.now() - kept.at < BELIEVED_MS ? kept.value : null
}

/** 找人帮忙, from wherever one is. */
export function goHelp(): void {
  keep('help.pack', { value: packHere(here), at: Date.now() })
  goTo('help')
}

/** 留工单, from wherever one is: what the page is about comes along. */
export function goLodge(): void {
  keep('help.pack', { value: packHere(here), at: Date.now() })
  goTo('lodge')
}

/** What help was asked about last; the plate alone when nothing was. */
export const keptPack = (): HelpContext => fresh<HelpContext>('help.pack') ?? packOf({ plate: place.scene, page: 'help' })

/** The session that is open on this phone. */
export const openSession = (): string | null => fresh<string>('help.open')
export const holdSession = (id: string): void => keep('help.open', { value: id, at: Date.now() })
export function closeSession(id: string): void {
  if (openSession() === id) forget('help.open')
}
