import { keptLists } from '@/guide/saved'
import { keptRatings } from '@/help/rated'
import { keptTickets } from '@/help/tickets'
import { history } from '@/state/history'
import { clearShelves, allOnShelf } from '@/state/shelf'
import { forget, keptKeys } from '@/state/storage'
import { t } from '@/messages'

/** How the page looks is nobody's secret and stays. */
const LOOKS = ['elder', 'theme', 'language']

/** What lies on this phone, in words with how many; kinds of which there are none are left out. */
export function onThisPhone(): { say: string; count: number }[] {
  const drafts = keptKeys().filter((key) => /^(draft|ticks|lodge|ticket\.say)/.test(key)).length
  const counts: Record<keyof typeof t.mine.onPhoneOf, number> = {
    lists: keptLists().length,
    tickets: keptTickets().length,
    drafts,
    history: history.words.length,
    shelf: allOnShelf('matter').length,
    ratings: keptRatings().length,
  }
  return (Object.keys(counts) as (keyof typeof counts)[]).filter((kind) => counts[kind]).map((kind) => ({ say: t.mine.onPhoneOf[kind], count: counts[kind] }))
}

/** Everything but how the page looks: also the identity, so that this phone is a stranger again. */
export function wipePhone(): void {
  clearShelves()
  for (const key of keptKeys()) if (!LOOKS.includes(key)) forget(key)
  history.words = []
}
