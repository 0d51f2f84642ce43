import { ref, shallowRef } from 'vue'
import { asApiError, type ApiError } from '@/api/errors'
import { Latest, type Abortable } from '@/api/latest'

/** Fetching one thing for a page: what came, what went wrong, and whether it is still under way. The newest request wins. */
export function useLoad<T, A extends unknown[]>(ask: (own: (task: Abortable) => void, ...args: A) => Promise<T>) {
  const data = shallowRef<T | null>(null)
  const error = shallowRef<ApiError | null>(null)
  const loading = ref(false)
  const latest = new Latest()

  async function load(...args: A): Promise<T | undefined> {
    loading.value = true
    error.value = null
    try {
      const answer = await latest.run((own) => ask(own, ...args))
      if (answer === undefined) return undefined // A newer request has taken over, and the page's state with it.
      data.value = answer
      loading.value = false
      return answer
    } catch (failure) {
      error.value = asApiError(failure)
      loading.value = false
      return undefined
    }
  }

  return { data, error, loading, load }
}
