/** A list that the server pages: page, size and filters stand in the address bar, so that back, reload and a shared link all work. */
import { computed, ref, shallowRef, watch, type Ref } from 'vue'
import { useRoute, useRouter, type LocationQuery } from 'vue-router'
import { sentenceOf } from '@/api/refusal'

export interface Paged<T> {
  items: T[]
  total: number
}

export interface Asked {
  page: number
  size: number
  [filter: string]: string | number
}

export interface List<T> {
  items: Ref<T[]>
  total: Ref<number>
  loading: Ref<boolean>
  fault: Ref<string>
  asked: Ref<Asked>
  filtered: Ref<boolean>
  set: (changes: Record<string, string | number | undefined>) => void
  reload: () => Promise<void>
}

const SIZE = 20

/** filters: the names of the filters this list knows; `load` gets page, size and those that are set. */
export function useList<T>(filters: readonly string[], load: (asked: Asked) => Promise<Paged<T>>): List<T> {
  const route = useRoute()
  const router = useRouter()
  const items = shallowRef<T[]>([])
  const total = ref(0)
  const loading = ref(false)
  const fault = ref('')
  const home = route.name
  let turn = 0

  const asked = computed(() => read(route.query, filters))
  const filtered = computed(() => filters.some((name) => asked.value[name] !== undefined))

  async function reload(): Promise<void> {
    const mine = ++turn
    loading.value = true
    fault.value = ''
    try {
      const found = await load(asked.value)
      if (mine !== turn) return // a later question is on its way
      items.value = found.items
      total.value = found.total
    } catch (refusal) {
      if (mine === turn) fault.value = sentenceOf(refusal)
    } finally {
      if (mine === turn) loading.value = false
    }
  }

  function set(changes: Record<string, string | number | undefined>): void {
    const query: Record<string, string> = {}
    const wanted = { ...route.query, page: undefined, ...changes }
    for (const [name, value] of Object.entries(wanted)) {
      if (value !== undefined && value !== null && value !== '' && !(name === 'page' && value === 1)) query[name] = String(value)
    }
    void router.replace({ query })
  }

  watch(
    () => (route.name === home ? JSON.stringify(asked.value) : ''),
    (now) => {
      if (now) void reload()
    },
    { immediate: true },
  )

  return { items: items as Ref<T[]>, total, loading, fault, asked, filtered, set, reload }
}

function read(query: LocationQuery, filters: readonly string[]): Asked {
  const found: Asked = { page: whole(query.page, 1), size: whole(query.size, SIZE) }
  for (const name of filters) {
    const value = query[name]
    if (typeof value === 'string' && value !== '') found[name] = value
  }
  return found
}

function whole(value: unknown, otherwise: number): number {
  const number = Number(value)
  return Number.isInteger(number) && number > 0 && number <= 100_000 ? number : otherwise
}
