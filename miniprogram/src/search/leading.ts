import type { Search } from '@/api/types'

/** Below this the search does not clearly mean one matter alone. */
const CLEAR = 0.95

/** Whether the bundle that was called stands above every single matter: whoever names several things at once means none of them alone. */
export function bundleLeads({ bundles, band, matters }: Pick<Search, 'band'> & { bundles: readonly unknown[]; matters: readonly { score: number }[] }): boolean {
  if (!bundles.length) return false
  return band !== 'sure' || (matters[0]?.score ?? 0) < CLEAR
}
