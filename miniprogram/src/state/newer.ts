import { ref, type Ref } from 'vue'
import { onHide, onShow, onUnload } from '@dcloudio/uni-app'
import { forgetMatter, versionOf } from '@/api/doorplate'

/** The server answers as soon as another version is in force, or after this many seconds. */
const WAIT_S = 10
const AFTER_A_FAULT_MS = 15_000

/** Is the matter on the screen still in force? True once another version was published while the page is open. */
export const useNewer = (shown: () => { id: string; version: number } | null): Ref<boolean> =>
  useOther(
    () => {
      const now = shown()
      return now && { id: now.id, seen: now.version }
    },
    async (id, seen, wait) => (await versionOf(id, seen, wait)).version,
    forgetMatter,
  )

/**
 * The same of anything that has versions. `shown`: what is on the screen; `ask`: answers as soon as it is another, after `wait` seconds
 * at the latest; asked only while the page is in front. `forget`: nothing of the old one is believed any longer.
 */
export function useOther<T extends string | number>(
  shown: () => { id: string; seen: T } | null,
  ask: (id: string, seen: T, wait: number) => Promise<T>,
  forget: (id: string) => void = () => undefined,
): Ref<boolean> {
  const newer = ref(false)
  let turn = 0

  async function watch(mine: number) {
    while (mine === turn) {
      const now = shown()
      try {
        if (!now || newer.value) await pause(1000)
        else {
          const found = await ask(now.id, now.seen, WAIT_S)
          const still = shown()
          if (mine === turn && still?.id === now.id && still.seen === now.seen && found !== now.seen) {
            forget(now.id)
            newer.value = true
          }
        }
      } catch {
        await pause(AFTER_A_FAULT_MS)
      }
    }
  }

  onShow(() => void watch(++turn))
  onHide(() => void turn++)
  onUnload(() => void turn++)
  return newer
}

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms))
