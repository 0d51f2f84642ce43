/** One ticket on the screen: read, moved, read again where somebody was quicker. */
import { ElMessage } from 'element-plus'
import { ref, shallowRef } from 'vue'
import { api, got, newKey } from '@/api/client'
import { Refusal, sentenceOf } from '@/api/refusal'
import { useForm } from '@/state/useForm'
import { bodyOf, nothing, type Given, type Move, type Path } from './moves'
import { lineOf, type Ticket } from './words'

const ROUTES = {
  moves: '/api/v1/staff/tickets/{ticket_id}/moves',
  coordination: '/api/v1/staff/tickets/{ticket_id}/coordination',
  visits: '/api/v1/staff/tickets/{ticket_id}/visits',
  tasks: '/api/v1/staff/tickets/{ticket_id}/tasks',
  'tasks/done': '/api/v1/staff/tickets/{ticket_id}/tasks/done',
  dispatch: '/api/v1/staff/tickets/{ticket_id}/dispatch',
  arbitrate: '/api/v1/staff/tickets/{ticket_id}/arbitrate',
} as const satisfies Record<Path, string>

export function useTicket() {
  const ticket = shallowRef<Ticket | null>(null)
  const fault = ref('')
  /** Who was quicker, in a sentence; empty: nobody. */
  const newer = ref('')
  const form = useForm()
  let key = newKey()

  async function load(id: string): Promise<void> {
    try {
      ticket.value = await got(api.GET('/api/v1/staff/tickets/{ticket_id}', { params: { path: { ticket_id: id } } }))
      fault.value = ''
    } catch (refusal) {
      fault.value = sentenceOf(refusal)
    }
  }

  /** own: the department whose part is done, where the move is about one. True when it was done. */
  async function make(move: Move, given: Given = nothing(), own = ''): Promise<boolean> {
    const before = ticket.value
    if (!before) return false
    let beaten = false
    newer.value = ''
    const done = await form.send(async () => {
      const asked = { params: { path: { ticket_id: before.id } }, body: bodyOf(move, given, before.version, own) as never, headers: { 'Idempotency-Key': key } }
      try {
        ticket.value = await got(api.POST(ROUTES[move.path], asked))
      } catch (refusal) {
        beaten = refusal instanceof Refusal && refusal.code === 'ticket_moved_on'
        if (!beaten) throw refusal
      }
    })
    key = newKey()
    if (!beaten) {
      if (done) ElMessage.success(`${move.verb}：已经记下`)
      return done
    }
    await load(before.id)
    const last = ticket.value?.events.at(-1)
    newer.value = last ? `刚刚${last.by}已经动过这张工单：${lineOf(last)}。` : '刚刚有人动过这张工单。'
    return false
  }

  return { ticket, fault, newer, form, load, make }
}
