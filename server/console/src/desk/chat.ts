/** One conversation at the desk: its messages in order, what is on its way, and the call beside it. */
import { computed, markRaw, reactive, ref, shallowRef } from 'vue'
import { api, got, newKey, upload } from '@/api/client'
import { sentenceOf } from '@/api/refusal'
import type { components } from '@/api/schema'
import { flash, play } from './alarm'
import { linksOf, Mesh, type Party } from '@mesh'
import type { PeerState, Quality, Trouble } from '@peer'
import { ready } from './pictures'
import { ENDED } from './words'
import { Wire, type Message, type Session } from './wire'

export type Held = components['schemas']['StaffSessionView']
export type Suggestion = components['schemas']['SuggestedReplyView']
export type CardBody = components['schemas']['CardBody']

/** Said here, not yet confirmed by the server. */
export interface Going {
  client_id: string
  text: string
  /** An address in memory, for a picture. */
  picture: string
  body: Blob | null
  fault: string
  since: number
}

const SUGGEST_AFTER_MS = 900
const LEFT = '您已不在这次通话里'

export class Chat {
  readonly id: string
  readonly session = shallowRef<Session>({} as Session)
  readonly about = shallowRef<Held>({} as Held)
  readonly messages = ref<Message[]>([])
  readonly going = ref<Going[]>([])
  readonly draft = ref('')
  readonly unread = ref(0)
  readonly linked = ref(false)
  /** Why nothing more can be said here; empty while it can. */
  readonly over = ref('')
  readonly suggestions = shallowRef<Suggestion[]>([])
  readonly call = reactive({
    state: 'closed' as PeerState,
    local: null as MediaStream | null,
    remote: null as MediaStream | null,
    /** Of the other one, where three speak. */
    third: null as MediaStream | null,
    thirdState: 'closed' as PeerState,
    /** The other side's picture is here. A stream itself tells nobody when a track joins it. */
    faces: false,
    quality: 'good' as Quality,
    trouble: '' as Trouble | '',
    muted: false,
    hidden: false,
    /** Went to the helper's own phone: this browser keeps out of it. */
    phone: false,
    fault: '',
  })
  /** It stands before somebody who looks. */
  looked: () => boolean = () => false
  readonly name = computed(() => this.about.value.matter_name || this.session.value.context?.words || '没说是什么事')

  private readonly wire: Wire
  /** Messages up to this number were there when it came to this desk. */
  private readonly before: number
  private leaving = ''
  private mesh: Mesh | null = null
  private meshOf = ''
  private unlinkedSince = Date.now()
  private asking: ReturnType<typeof setTimeout> | undefined

  /** expert: asked into somebody else's call as the third one, reads along and says nothing in writing. */
  constructor(
    held: Held,
    readonly expert = false,
  ) {
    this.id = held.session.id
    this.before = held.session.last
    this.about.value = held
    this.session.value = held.session
    this.wire = markRaw(
      new Wire(this.id, {
        state: (session) => this.told(session),
        message: (message) => this.heard(message),
        signal: (data, from) => this.mesh?.hear(from, data),
        refused: (clientId, fault) => {
          const one = this.going.value.find((going) => going.client_id === clientId)
          if (one) one.fault = fault.message
        },
        gone: (fault) => this.end(expert ? LEFT : fault.message),
        open: (open) => {
          this.linked.value = open
          this.unlinkedSince = Date.now()
        },
        last: () => this.last,
      }),
    )
    if (!expert) this.suggest(0)
  }

  private get me(): Party {
    return this.expert ? 'expert' : 'helper'
  }

  get last(): number {
    return this.messages.value.at(-1)?.number ?? 0
  }

  /** From the desk's own list, every three seconds: it also carries what the connection would have told. */
  renew(held: Held): void {
    this.about.value = held
    if (!this.linked.value) {
      this.told(held.session)
      void this.withoutWire()
    }
  }

  /** Where no WebSocket gets through, messages still do. */
  private async withoutWire(): Promise<void> {
    if (Date.now() - this.unlinkedSince < 5_000) return
    const path = { session_id: this.id }
    try {
      for (const one of this.going.value.filter((going) => going.text && !going.fault)) {
        this.heard(await got(api.POST('/api/v1/staff/sessions/{session_id}/messages', { params: { path }, body: { client_id: one.client_id, text: one.text } })))
      }
      if (this.session.value.last > this.last) {
        const found = await got(api.GET('/api/v1/staff/sessions/{session_id}/messages', { params: { path, query: { after: this.last } } }))
        found.messages.forEach((message) => this.heard(message))
      }
    } catch {
      // the next look tries again
    }
  }

  private told(session: Session): void {
    this.session.value = session
    if (session.status === 'ended') this.end(session.ticket ? `已转成工单 ${session.ticket}` : (ENDED[session.ended_why] ?? '这次帮办已经结束'))
    else if (session.status === 'waiting') this.end(this.leaving || '已回到队列，等下一位帮办员接')
    this.syncCall()
  }

  private heard(message: Message): void {
    const list = this.messages.value
    const mine = this.going.value.findIndex((going) => going.client_id === message.client_id)
    if (mine >= 0) {
      this.release(this.going.value[mine]!)
      this.going.value.splice(mine, 1)
      this.wire.forget(message.client_id)
    }
    if (list.some((one) => one.number === message.number)) return
    const fresh = message.number > this.before
    list.push(message)
    if (list.length > 1 && list.at(-2)!.number > message.number) list.sort((one, other) => one.number - other.number)
    const card = message.card as { of?: string; id?: string; state?: string } | null
    if (card?.of === 'picture') {
      const shown = list.find((one) => one.picture?.id === card.id)
      if (shown?.picture) shown.picture.state = card.state as 'shown' | 'blocked'
    }
    if (message.sender !== 'resident' || this.expert) return
    this.suggest(SUGGEST_AFTER_MS)
    if (!fresh || this.looked()) return
    this.unread.value++
    play('message')
    flash('有新消息')
  }

  /** The session went away from this desk. */
  end(why: string): void {
    if (this.over.value) return
    this.over.value = why
    this.wire.close()
    this.hangPeer()
  }

  close(): void {
    this.end('已关闭')
    clearTimeout(this.asking)
    this.going.value.forEach((one) => this.release(one))
  }

  private release(one: Going): void {
    if (one.picture) URL.revokeObjectURL(one.picture)
  }

  // --- saying

  say(text: string): void {
    const clean = text.replaceAll('\r', '').trim()
    if (!clean || this.over.value) return
    const one: Going = { client_id: newKey(), text: clean, picture: '', body: null, fault: '', since: Date.now() }
    this.going.value.push(one)
    this.wire.say(one.client_id, clean)
  }

  async show(file: Blob): Promise<void> {
    const one = reactive<Going>({ client_id: newKey(), text: '', picture: URL.createObjectURL(file), body: null, fault: '', since: Date.now() })
    this.going.value.push(one)
    try {
      one.body = await ready(file)
    } catch {
      one.fault = '打不开这张图片，请换 JPG 或 PNG'
      return
    }
    await this.put(one)
  }

  private async put(one: Going): Promise<void> {
    one.fault = ''
    try {
      this.heard(await upload<Message>(`/api/v1/staff/sessions/${this.id}/pictures?client_id=${one.client_id}`, one.body!))
    } catch (refusal) {
      one.fault = sentenceOf(refusal)
    }
  }

  async again(one: Going): Promise<void> {
    if (one.body) await this.put(one)
    else {
      one.fault = ''
      this.wire.say(one.client_id, one.text)
    }
  }

  /** Not sent, and not to be sent. */
  drop(one: Going): void {
    this.wire.forget(one.client_id)
    this.release(one)
    this.going.value = this.going.value.filter((other) => other.client_id !== one.client_id)
  }

  async push(card: Omit<CardBody, 'client_id'>): Promise<void> {
    this.heard(await got(api.POST('/api/v1/staff/sessions/{session_id}/cards', { params: { path: { session_id: this.id } }, body: { ...card, client_id: newKey() } })))
  }

  /** Into the box, never away: a helper reads it over and sends it. */
  write(text: string): void {
    this.draft.value = this.draft.value.trim() ? `${this.draft.value.trimEnd()}\n${text}` : text
  }

  private suggest(after: number): void {
    clearTimeout(this.asking)
    this.asking = setTimeout(() => {
      if (this.over.value) return
      got(api.GET('/api/v1/staff/sessions/{session_id}/suggestions', { params: { path: { session_id: this.id } } })).then(
        (found) => (this.suggestions.value = found.suggestions),
        () => {},
      )
    }, after)
  }

  // --- moves of the session

  private take(held: Held): void {
    this.about.value = held
    this.told(held.session)
  }

  private get path() {
    return { params: { path: { session_id: this.id } } }
  }

  async hold(on: boolean): Promise<void> {
    this.take(await got(api.POST('/api/v1/staff/sessions/{session_id}/hold', { ...this.path, body: { on } })))
  }

  async finish(agreed: string): Promise<void> {
    this.take(await got(api.POST('/api/v1/staff/sessions/{session_id}/end', { ...this.path, body: { agreed } })))
  }

  async ticket(text: string): Promise<string> {
    const opened = await got(api.POST('/api/v1/staff/sessions/{session_id}/ticket', { ...this.path, body: { text } }))
    this.told(opened.session)
    return opened.number
  }

  async transfer(to: { helper?: string; area?: string }, reason: string): Promise<void> {
    this.leaving = `已转接：${reason}`
    try {
      await got(api.POST('/api/v1/staff/sessions/{session_id}/transfer', { ...this.path, body: { reason, ...to } }))
    } catch (refusal) {
      this.leaving = ''
      throw refusal
    }
    this.end(this.leaving)
  }

  // --- the call

  private syncCall(): void {
    const call = this.session.value.call
    if (!call || call.state === 'over' || this.over.value) {
      this.hangPeer()
      return
    }
    const mine = linksOf(call.links, this.me)
    if (!mine.length) return this.hangPeer()
    if (this.call.phone) return
    if (this.meshOf !== mine[0]!.id) this.startPeer(mine[0]!.id)
    this.mesh?.sync(call.links)
  }

  private startPeer(id: string): void {
    this.hangPeer()
    this.meshOf = id
    Object.assign(this.call, { quality: 'good', trouble: '', muted: false, hidden: false, fault: '' })
    const mesh = new Mesh({
      me: this.me,
      ice: () => got(api.GET('/api/v1/staff/sessions/{session_id}/call/ice', this.path)),
      send: (to, signal) => this.wire.send(to, signal),
      onLocal: (stream) => (this.call.local = stream && markRaw(stream)),
      onRemote: (stream, first) => {
        if (!first) {
          this.call.third = stream && markRaw(stream)
          return
        }
        this.call.remote = stream && markRaw(stream)
        this.call.faces = stream !== null && stream.getVideoTracks().length > 0
      },
      onState: (state, first) => (this.call[first ? 'state' : 'thirdState'] = state),
      onTrouble: (trouble) => (this.call.trouble = trouble),
      onQuality: (quality) => (this.call.quality = quality),
      onDegrade: () => void this.degrade('network').catch(() => {}),
    })
    this.mesh = markRaw(mesh)
  }

  private hangPeer(): void {
    this.mesh?.close()
    this.mesh = null
    this.meshOf = ''
    this.call.phone = false
  }

  /** Microphone or camera of this browser are in use here. */
  get speaking(): boolean {
    return this.mesh !== null
  }

  async ring(media: 'voice' | 'video'): Promise<void> {
    this.take(await got(api.POST('/api/v1/staff/sessions/{session_id}/call', { ...this.path, body: { media } })))
  }

  async answer(media: 'voice' | 'video'): Promise<void> {
    if (media === 'voice' && this.session.value.call?.media === 'video') await this.degrade('chosen')
    this.take(await got(api.POST('/api/v1/staff/sessions/{session_id}/call/answer', this.path)))
  }

  async hangUp(why: '' | 'declined' | 'failed' = ''): Promise<void> {
    this.take(await got(api.POST('/api/v1/staff/sessions/{session_id}/call/hang-up', { ...this.path, body: { why } })))
  }

  async degrade(why: 'network' | 'chosen'): Promise<void> {
    this.take(await got(api.POST('/api/v1/staff/sessions/{session_id}/call/degrade', { ...this.path, body: { why } })))
  }

  /** One more into the call; the session stays here. */
  async invite(helper: string): Promise<void> {
    this.take(await got(api.POST('/api/v1/staff/sessions/{session_id}/call/invite', { ...this.path, body: { helper } })))
  }

  /** The third one comes in. */
  async join(): Promise<void> {
    this.take(await got(api.POST('/api/v1/staff/sessions/{session_id}/call/join', this.path)))
  }

  /** The third one leaves or does not come; the helper lets them go. */
  async part(): Promise<void> {
    const held = await got(api.POST('/api/v1/staff/sessions/{session_id}/call/leave', this.path))
    if (this.expert) this.end(LEFT)
    else this.take(held)
  }

  /** A code for the helper's own phone. From then on the phone speaks, and the chat stays here. */
  async phoneCode(): Promise<components['schemas']['PhoneCodeView']> {
    return await got(api.POST('/api/v1/staff/sessions/{session_id}/call/phone-code', this.path))
  }

  toPhone(): void {
    this.hangPeer()
    this.call.phone = true
  }

  toBrowser(): void {
    this.call.phone = false
    this.syncCall()
  }

  mute(on: boolean): void {
    this.call.muted = on
    this.mesh?.mute(on)
  }

  hide(on: boolean): void {
    this.call.hidden = on
    this.mesh?.hide(on)
  }

  retry(): void {
    this.call.fault = ''
    this.mesh?.again()
  }
}
