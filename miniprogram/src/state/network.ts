import { reactive } from 'vue'

/** 网络: whether the server answers. What is on the screen may then be what this phone had kept, `since` when. */
export const network = reactive<{ away: boolean; since: number | null }>({ away: false, since: null })

const listeners = new Set<() => void>()

/** Called each time the server answers again after a silence, and when a phone finds its network. */
export function onceBack(then: () => void): void {
  listeners.add(then)
}

/** Any answer, also a refusal: somebody is there. */
export function answered(): void {
  const was = network.away
  network.away = false
  if (was) for (const listen of listeners) listen()
}

/** No answer, or none in time. */
export function silent(): void {
  network.away = true
}

/** What is shown now was kept at `at`. */
export const showingKept = (at: number): void => void (network.since = at)
export const showingFresh = (): void => void (network.since = null)

export function watchTheNetwork(): void {
  uni.getNetworkType({ success: ({ networkType }) => void (networkType === 'none' && silent()) })
  uni.onNetworkStatusChange(({ isConnected }) => {
    if (!isConnected) silent()
    else answered()
  })
}
