/** The departments in the catalogue's words, asked once a tab. */
import { shallowRef } from 'vue'
import { api, got } from '@/api/client'

const departments = shallowRef<string[]>([])
let asking: Promise<void> | null = null

export function useDepartments() {
  asking ??= got(api.GET('/api/v1/staff/duties')).then(
    (found) => {
      departments.value = found.departments
    },
    () => {
      asking = null // the next page asks again
    },
  )
  return departments
}
