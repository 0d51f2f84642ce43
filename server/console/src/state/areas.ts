/** The tree of areas, asked once a tab: names for ids, and options for a choice. */
import { shallowRef } from 'vue'
import { api, got } from '@/api/client'
import type { components } from '@/api/schema'

export type Area = components['schemas']['StaffAreaView']
export interface AreaNode {
  value: string
  label: string
  kind: Area['kind']
  children?: AreaNode[]
}

const areas = shallowRef<Area[]>([])
let asking: Promise<void> | null = null

export function useAreas() {
  asking ??= got(api.GET('/api/v1/staff/areas')).then(
    (found) => {
      areas.value = found.items
    },
    (fault: unknown) => {
      asking = null // the next page asks again
      throw fault
    },
  )
  asking.catch(() => {})
  return { areas, nameOf, treeOf }
}

export function nameOf(id: string | null | undefined): string {
  return areas.value.find((area) => area.id === id)?.name ?? id ?? '—'
}

/** The tree down to these kinds; `within` keeps branches that lead to one of these areas, and what lies below them. */
export function treeOf(all: readonly Area[], kinds: readonly string[], within?: readonly string[]): AreaNode[] {
  const inside = (area: Area | undefined): boolean => !!area && (!within || within.includes(area.id) || inside(all.find((other) => other.id === area.parent)))
  const below = (parent: string | null): AreaNode[] =>
    all
      .filter((area) => area.parent === parent && kinds.includes(area.kind))
      .flatMap((area) => {
        const children = below(area.id)
        if (!inside(area)) return children
        return [{ value: area.id, label: area.name, kind: area.kind, ...(children.length ? { children } : {}) }]
      })
  return below(null)
}
