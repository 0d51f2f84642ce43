/** One write from a form: busy meanwhile, faults beside their fields, the rest as a sentence. */
import { reactive, ref } from 'vue'
import { Refusal, sentenceOf } from '@/api/refusal'

export function useForm() {
  const busy = ref(false)
  const fault = ref('')
  const fields = reactive<Record<string, string>>({})

  /** True when it was done. A second press while the first is on its way does nothing. */
  async function send(act: () => Promise<unknown>): Promise<boolean> {
    if (busy.value) return false
    busy.value = true
    clear()
    try {
      await act()
      return true
    } catch (refusal) {
      if (refusal instanceof Refusal) Object.assign(fields, refusal.fields)
      if (!Object.keys(fields).length) fault.value = sentenceOf(refusal)
      return false
    } finally {
      busy.value = false
    }
  }

  function clear(): void {
    fault.value = ''
    for (const name of Object.keys(fields)) delete fields[name]
  }

  return { busy, fault, fields, send, clear }
}
