/** A draft's page, whatever the draft is of: typed, saved, looked at, and moved along. DraftFrame.vue shows what is the same of all. */
import { ElMessage, ElMessageBox } from 'element-plus'
import { computed, onMounted, ref, shallowRef, watch, type ComputedRef, type Ref, type ShallowRef } from 'vue'
import { Refusal, sentenceOf } from '@/api/refusal'
import type { components } from '@/api/schema'
import type { STATES } from '@/matters/words'
import { askBeforeLeaving } from '@/state/leaving'
import { useSession } from '@/state/session'

export type Move = 'submit' | 'return' | 'approve' | 'publish' | 'withdraw'
export type Content = Record<string, unknown>
type Line = components['schemas']['DifferenceView']

/** What every draft has. */
export interface Draft {
  state: keyof typeof STATES
  revision: number
  content: Content
  why: string
  effective_on?: string | null
  waivers: Record<string, string>
  author: string
  changed_at: string
  base_version: number
  in_force: number
  mine: boolean
  answer?: string | null
}

export interface Typed {
  seen: number
  content: Content
  why: string
  waivers: Record<string, string>
  effective_on: string | null
  on_current: boolean
}

/** How it is read and written. more: what a tab of its own needs; forget: what was looked at is of another text now. */
export interface Ways<D extends Draft, G> {
  read: () => Promise<D>
  write: (typed: Typed) => Promise<D>
  move: (what: Move, say: string) => Promise<D>
  gate: () => Promise<G>
  diff: () => Promise<Line[]>
  more?: (tab: string) => Promise<void>
  forget?: () => void
}

export interface Held<D extends Draft = Draft, G = unknown> {
  draft: ShallowRef<D | null>
  content: Ref<Content | null>
  why: Ref<string>
  day: Ref<string | null>
  fault: Ref<string>
  busy: Ref<boolean>
  tab: Ref<string>
  theirs: ShallowRef<Content | null>
  gate: ShallowRef<G | null>
  lines: ShallowRef<Line[] | null>
  dirty: ComputedRef<boolean>
  edits: ComputedRef<boolean>
  writable: ComputedRef<boolean>
  reviews: ComputedRef<boolean>
  load: () => Promise<void>
  save: (onCurrent?: boolean) => Promise<boolean>
  over: () => Promise<void>
  move: (what: Move) => Promise<void>
  waive: (key: string, reason: string) => Promise<void>
}

const DONE: Record<Move, string> = { submit: '已提交，等别人审核', return: '已退回', approve: '已通过', publish: '已发布', withdraw: '已撤回' }

/** actions: the stem of who may edit and review. */
export function useDraft<D extends Draft, G>(ways: Ways<D, G>, actions: string): Held<D, G> {
  const session = useSession()
  const draft = shallowRef(null) as ShallowRef<D | null>
  const content = ref<Content | null>(null)
  const why = ref('')
  const day = ref<string | null>(null)
  const waivers = ref<Record<string, string>>({})
  const fault = ref('')
  const busy = ref(false)
  const tab = ref('content')
  const kept = ref('')
  const theirs = shallowRef<Content | null>(null)
  const gate = shallowRef(null) as ShallowRef<G | null>
  const lines = shallowRef<Line[] | null>(null)

  const typed = computed(() => JSON.stringify([content.value, why.value, day.value, waivers.value]))
  const dirty = computed(() => content.value !== null && typed.value !== kept.value)
  const edits = computed(() => session.may(`${actions}.edit`))
  const writable = computed(() => draft.value?.state === 'draft' && edits.value)
  const reviews = computed(() => session.may(`${actions}.review`) && !draft.value?.mine)

  function show(found: D): void {
    draft.value = found
    content.value = structuredClone(found.content)
    why.value = found.why
    day.value = found.effective_on ?? null
    waivers.value = { ...found.waivers }
    kept.value = typed.value
    theirs.value = null
    gate.value = lines.value = null
    ways.forget?.()
  }

  async function load(): Promise<void> {
    fault.value = ''
    try {
      show(await ways.read())
      await look()
    } catch (refusal) {
      fault.value = sentenceOf(refusal)
    }
  }

  async function save(onCurrent = false): Promise<boolean> {
    busy.value = true
    fault.value = ''
    try {
      show(await ways.write({ seen: draft.value!.revision, content: content.value!, why: why.value.trim(), waivers: waivers.value, effective_on: day.value, on_current: onCurrent }))
      await look()
      return true
    } catch (refusal) {
      fault.value = sentenceOf(refusal)
      if (refusal instanceof Refusal && refusal.code === 'draft_changed') theirs.value = refusal.detail
      return false
    } finally {
      busy.value = false
    }
  }

  /** Ours goes on top of what the other one saved: with both texts seen. */
  async function over(): Promise<void> {
    draft.value = { ...draft.value!, revision: Number(theirs.value!.revision) }
    await save()
  }

  async function look(): Promise<void> {
    try {
      if (tab.value === 'gate') gate.value ??= await ways.gate()
      if (tab.value === 'diff') lines.value ??= await ways.diff()
      await ways.more?.(tab.value)
    } catch (refusal) {
      fault.value = sentenceOf(refusal)
    }
  }

  async function move(what: Move): Promise<void> {
    if (dirty.value && !(await save())) return
    let say = ''
    try {
      if (what === 'return') say = (await ElMessageBox.prompt('哪里要改？编写的人会看到', '退回修改', { confirmButtonText: '退回', cancelButtonText: '取消', inputPattern: /\S{2,}/, inputErrorMessage: '写一句' })).value
      if (what === 'withdraw') await ElMessageBox.confirm('撤回后这份草稿不再继续，内容还查得到。', '撤回草稿', { confirmButtonText: '撤回', cancelButtonText: '不撤' })
      if (what === 'publish') await ElMessageBox.confirm('发布后两秒内，居民、窗口和检索都用新版本。', '发布', { confirmButtonText: '发布', cancelButtonText: '再看看' })
    } catch {
      return
    }
    busy.value = true
    fault.value = ''
    try {
      show(await ways.move(what, say))
      ElMessage.success(DONE[what])
    } catch (refusal) {
      fault.value = sentenceOf(refusal)
      if (refusal instanceof Refusal && refusal.code === 'gate_closed') {
        tab.value = 'gate'
        gate.value = null
        await look()
      }
    } finally {
      busy.value = false
    }
  }

  async function waive(key: string, reason: string): Promise<void> {
    waivers.value = { ...waivers.value, [key]: reason }
    gate.value = null
    await save()
  }

  watch(tab, look)
  askBeforeLeaving(() => dirty.value)
  onMounted(load)
  return { draft, content, why, day, fault, busy, tab, theirs, gate, lines, dirty, edits, writable, reviews, load, save, over, move, waive }
}
