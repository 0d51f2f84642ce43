/** 帮办工作台: duty, who waits and my conversations. Lives as long as the tab, so that another page of the console does not end a shift. */
import { defineStore } from 'pinia'
import { computed, ref, shallowRef, triggerRef } from 'vue'
import { api, got } from '@/api/client'
import { sentenceOf } from '@/api/refusal'
import type { components } from '@/api/schema'
import { flash, play } from './alarm'
import { Chat, type Held } from './chat'
import { tick } from './ticker'

export type Duty = components['schemas']['DutyView']
export type Waiting = components['schemas']['WaitingView']
export type Colleague = components['schemas']['ColleagueView']

const EVERY_S = 3
const RING_EVERY_S = 3

export const useDesk = defineStore('desk', () => {
  const duty = ref<Duty>({ status: 'off', capacity: 3, topics: [], auto: false, since: null })
  const queue = shallowRef<Waiting[]>([])
  const colleagues = shallowRef<Colleague[]>([])
  const chats = shallowRef<Chat[]>([])
  const activeId = ref('')
  const fault = ref('')
  const known = ref(false)
  /** By the server's own clock as near as this browser knows it: ms since 1970, moving once a second. */
  const now = ref(Date.now())
  const opened = ref(false)

  let stop: (() => void) | null = null
  let seconds = 0
  let asking = false
  let seen = new Set<string>()

  const active = computed(() => chats.value.find((chat) => chat.id === activeId.value) ?? null)
  const busy = computed(() => chats.value.filter((chat) => !chat.over.value && !chat.expert).length)
  const unread = computed(() => chats.value.reduce((sum, chat) => sum + chat.unread.value, 0))
  const full = computed(() => busy.value >= duty.value.capacity)
  const ringing = computed(() => chats.value.find((chat) => !chat.over.value && chat.session.value.call?.state === 'ringing' && chat.session.value.call.by === 'resident') ?? null)

  /** The desk is on the screen. */
  function open(): void {
    opened.value = true
    start()
    void look()
  }

  function leave(): void {
    opened.value = false
    if (duty.value.status === 'off' && !busy.value) pause()
  }

  function start(): void {
    stop ??= tick(beat)
  }

  function pause(): void {
    stop?.()
    stop = null
  }

  function beat(): void {
    now.value = Date.now()
    seconds++
    if (ringing.value && seconds % RING_EVERY_S === 0) {
      play('ring')
      flash('有人来电')
    }
    if (seconds % EVERY_S === 0) void look()
  }

  async function look(): Promise<void> {
    if (asking) return
    asking = true
    try {
      const found = await got(api.GET('/api/v1/staff/desk'))
      fault.value = ''
      duty.value = found.duty
      colleagues.value = found.colleagues
      arrive(found.queue)
      keep(found.mine, found.invites)
      known.value = true
    } catch (refusal) {
      fault.value = sentenceOf(refusal)
    } finally {
      asking = false
    }
  }

  function arrive(waiting: Waiting[]): void {
    const fresh = waiting.filter((one) => !seen.has(one.id))
    seen = new Set(waiting.map((one) => one.id))
    queue.value = waiting
    if (!fresh.length || !known.value || duty.value.status === 'off') return
    play('arrival')
    flash(`${waiting.length} 人在等`)
  }

  /** mine: that I serve; invites: into whose call I am asked. */
  function keep(mine: Held[], invites: Held[]): void {
    for (const [list, expert] of [[mine, false], [invites, true]] as const) {
      for (const held of list) {
        const chat = chats.value.find((one) => one.id === held.session.id && one.expert === expert && !one.over.value)
        if (chat) chat.renew(held)
        else take(held, expert)
      }
    }
    for (const chat of chats.value) {
      if (!chat.over.value && !(chat.expert ? invites : mine).some((held) => held.session.id === chat.id)) void lost(chat)
    }
  }

  /** No longer mine: it ended, or went to somebody else. The server says which. */
  async function lost(chat: Chat): Promise<void> {
    if (chat.expert) return chat.end('您已不在这次通话里')
    try {
      const held = await got(api.GET('/api/v1/staff/sessions/{session_id}', { params: { path: { session_id: chat.id } } }))
      if (held.session.status === 'ended') chat.end(held.session.ticket ? `已转成工单 ${held.session.ticket}` : '这次帮办已经结束')
      else if (held.session.status === 'waiting') chat.end('已回到队列，等下一位帮办员接')
    } catch (refusal) {
      chat.end(sentenceOf(refusal))
    }
  }

  function take(held: Held, expert = false): Chat {
    const old = chats.value.find((one) => one.id === held.session.id)
    if (old && !old.over.value && old.expert === expert) return old
    old?.close()
    const chat = new Chat(held, expert)
    chat.looked = () => opened.value && activeId.value === chat.id && document.hasFocus()
    chats.value = [...chats.value.filter((one) => one.id !== chat.id), chat]
    if (expert) {
      play('ring')
      flash('请您加入通话')
    }
    if (!active.value || active.value.over.value) show(chat.id)
    else if (known.value && duty.value.auto) {
      play('arrival')
      flash('自动接入一位')
    }
    return chat
  }

  function show(id: string): void {
    activeId.value = id
    const chat = active.value
    if (chat) chat.unread.value = 0
  }

  async function next(): Promise<boolean> {
    const found = await got(api.POST('/api/v1/staff/sessions/next'))
    if (found.session) show(take(found.session).id)
    void look()
    return found.session !== null
  }

  async function claim(id: string): Promise<void> {
    try {
      show(take(await got(api.POST('/api/v1/staff/sessions/{session_id}/claim', { params: { path: { session_id: id } } }))).id)
    } finally {
      void look()
    }
  }

  async function setDuty(change: Partial<Omit<Duty, 'since'>>): Promise<void> {
    const { status, capacity, topics, auto } = { ...duty.value, ...change }
    duty.value = await got(api.PUT('/api/v1/staff/desk', { body: { status, capacity, topics, auto } }))
    start()
    void look()
  }

  /** A conversation that is over leaves the desk. */
  function shut(id: string): void {
    const at = chats.value.findIndex((chat) => chat.id === id)
    if (at < 0) return
    chats.value[at]!.close()
    chats.value = chats.value.filter((chat) => chat.id !== id)
    if (activeId.value === id) show((chats.value[at] ?? chats.value[at - 1])?.id ?? '')
    triggerRef(chats)
  }

  /** Signed out. */
  function forget(): void {
    pause()
    chats.value.forEach((chat) => chat.close())
    chats.value = []
    queue.value = []
    activeId.value = ''
    known.value = false
    duty.value = { ...duty.value, status: 'off' }
  }

  return { duty, queue, colleagues, chats, active, activeId, fault, known, now, busy, unread, full, ringing, opened, open, leave, look, next, claim, setDuty, show, shut, forget }
})
