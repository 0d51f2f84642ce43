/** The matters as the card editors need them: names to choose from, and what a chosen one asks and wants. */
import { ref, shallowRef } from 'vue'
import { api, got } from '@/api/client'
import type { components } from '@/api/schema'

export type Guide = components['schemas']['GuideView']
export type Row = components['schemas']['MatterRowView']

const rows = shallowRef<Row[]>([])
const guides = ref<Record<string, Guide>>({})
const asked = new Set<string>()

/** Everything published, once a tab. */
export async function knowMatters(): Promise<void> {
  if (!rows.value.length) rows.value = (await got(api.GET('/api/v1/staff/matters'))).items
}

/** The guide of a matter; undefined until it has come, or when there is none. */
export function guideOf(id: string): Guide | undefined {
  if (id && !asked.has(id)) {
    asked.add(id)
    void got(api.GET('/api/v1/matters/{matter_id}', { params: { path: { matter_id: id } } }))
      .then((found) => (guides.value = { ...guides.value, [id]: found }))
      .catch(() => asked.delete(id))
  }
  return guides.value[id]
}

export const nameOf = (id: string): string => rows.value.find((row) => row.id === id)?.plain_name ?? id
export const departments = (): string[] => [...new Set(rows.value.map((row) => row.department))].sort()
export const useMatters = () => rows
