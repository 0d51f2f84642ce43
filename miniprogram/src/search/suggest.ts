import { ref, shallowRef } from 'vue'
import { suggest as ask } from '@/api/doorplate'
import { Latest } from '@/api/latest'
import type { Suggestions } from '@/api/types'

/** Long enough not to ask for every key of a fast typist, short enough to keep up with a slow one. */
const PAUSE_MS = 160
const REMEMBERED = 60
const NOTHING: Suggestions = { completions: [], hot: [] }

/** 联想: what the box offers for what is typed. A failure offers nothing: the box works without. */
export function useSuggestions() {
  const offered = shallowRef<Suggestions>(NOTHING)
  const asked = ref('')
  const known = new Map<string, Suggestions>()
  const latest = new Latest()
  let waiting: ReturnType<typeof setTimeout> | undefined

  function take(q: string, found: Suggestions) {
    asked.value = q
    offered.value = found
  }

  /** What is in the box now. */
  function typed(words: string): void {
    clearTimeout(waiting)
    const q = words.trim()
    const kept = known.get(q)
    if (kept) {
      latest.cancel()
      return take(q, kept)
    }
    waiting = setTimeout(() => void look(q), q ? PAUSE_MS : 0)
  }

  async function look(q: string): Promise<void> {
    try {
      const found = await latest.run((own) => ask(q, own))
      if (!found) return
      known.set(q, found)
      if (known.size > REMEMBERED) known.delete(known.keys().next().value as string)
      take(q, found)
    } catch {
      take(q, NOTHING)
    }
  }

  function stop(): void {
    clearTimeout(waiting)
    latest.cancel()
  }

  return { offered, asked, typed, stop }
}

/** What is offered, parted where it agrees with what is typed, so that the rest can stand out; pinyin agrees with nothing visible. */
export function parted(text: string, typed: string): [string, string, string] {
  const at = typed ? text.toLowerCase().indexOf(typed.toLowerCase()) : -1
  return at < 0 ? [text, '', ''] : [text.slice(0, at), text.slice(at, at + typed.length), text.slice(at + typed.length)]
}
