import { computed, ref, shallowRef } from 'vue'
import { availability } from '@/api/help'
import type { Availability } from '@/api/types'
import { t } from '@/messages'
import { whenIs } from './times'

/** 在岗: who could be asked at this moment, in one line. Extra: without an answer the line is not there, and help is asked for as ever. */
export function useDuty() {
  const found = shallowRef<Availability | null>(null)
  const asking = ref(true)
  const duty = computed(() => {
    const now = found.value
    if (!now) return { there: false, say: asking.value ? t.desk.checking : '' } // The line is there from the start: nothing jumps when it is known.
    if (now.on_duty > 0) return { there: true, say: t.desk.onDuty(now.on_duty) + t.marks.comma + (now.waiting ? t.desk.queue(now.waiting) : t.desk.noQueue) }
    return { there: false, say: now.next_at ? t.desk.nextAt(whenIs(now.next_at)) : t.desk.nobody }
  })

  async function ask(plate: string | null): Promise<void> {
    found.value = await availability({ plate, matter: null, area: null }).catch(() => null)
    asking.value = false
  }

  return { duty, ask }
}
