/** The areas that this person may choose from, asked once a tab. */
import { computed, ref } from 'vue'
import { api, got } from '@/api/client'
import type { components } from '@/api/schema'

export type Area = components['schemas']['AreaChoice']

const areas = ref<Area[]>([])
let asked: Promise<void> | undefined

export function useAreas() {
  asked ??= got(api.GET('/api/v1/staff/doorplates/areas')).then(
    (found) => {
      areas.value = found.items
    },
    () => {
      asked = undefined
    },
  )
  const named = (id: string): string => areas.value.find((area) => area.id === id)?.name ?? id
  /** The widest area in which plates may be issued, if there is just one: a township admin's own. */
  const home = computed(() => {
    const tops = areas.value.filter((area) => area.issue && !areas.value.some((other) => other.id === area.parent && other.issue))
    return tops.length === 1 ? tops[0] : undefined
  })
  return { areas, named, home }
}

/** Another person has signed in. */
export function forgetAreas(): void {
  areas.value = []
  asked = undefined
}
