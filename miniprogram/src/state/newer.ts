import { ref, type Ref } from 'vue'
import { onHide, onShow, onUnload } from '@dcloudio/uni-app'
import { forgetMatter, versionOf } from '@/api/doorplate'

/** The server answers as soon as another version is in force, or after this many seconds. */
const WAIT_S = 10
const AFTER_A_FAULT_MS = 15_000

/**
 * Is what the page shows still in force? True once another version was published while it is open.
 * `shown`: the matter and version on the screen; asked only while the page is in front.
 */
export function useNewer(shown: () => { id: string; version: number } | null): Ref<boolean> {
  const newer = ref(false)
  let turn = 0

  async function watch(mine: number) {
    while (mine === turn) {
      const now = shown()
      try {
        if (!now || newer.value) await pause(1000)
        else {
          const found = await versionOf(now.id, now.version, WAIT_S)
          const still = shown()
          if (mine === turn && still?.id === now.id && still.version === now.version && found.version !== now.version) {
            forgetMatter(now.id)
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
