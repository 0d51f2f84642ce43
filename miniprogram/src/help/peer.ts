/**
 * One voice or video call between two browsers, over signals that somebody else carries. No framework, no address of ours: the console and
 * the resident's page use the same file.
 *
 * The helper's side offers, always; the resident's side answers. Every connection that is tried is an attempt with its own id, which begins
 * with the call's id: a signal of another call or of an attempt that was given up is ignored. The resident says "ready" once microphone and
 * camera are up: with no attempt it asks for a new one, with the attempt that runs it asks for an ICE restart.
 *
 * Video that cannot be had, or that fails, becomes voice by itself: onDegrade tells the page, which tells the server.
 */

export type Side = 'helper' | 'resident'
export type CallMedia = 'voice' | 'video'
export type PeerState = 'starting' | 'connecting' | 'connected' | 'reconnecting' | 'failed' | 'closed'
export type Quality = 'good' | 'fair' | 'poor'
/** no_media: the page may not ask at all (not https); denied: the person said no; missing: there is no such device, or it is in use. */
export type Trouble = 'no_media' | 'microphone_denied' | 'microphone_missing' | 'camera_denied' | 'camera_missing'

export interface PeerSignal {
  attempt: string
  kind: 'offer' | 'answer' | 'candidate' | 'ready'
  sdp?: string
  /** of an offer: what it carries */
  media?: CallMedia
  candidates?: RTCIceCandidateInit[]
}

/** As GET .../call/ice answers. */
export interface Ice {
  servers: { urls: string[]; username: string | null; credential: string | null }[]
  relay_only: boolean
}

export interface PeerOptions {
  side: Side
  /** The id of the call, so that nothing of an earlier call is taken for this one. */
  call: string
  media: CallMedia
  /** Asked for each attempt: the names and passwords for the relay hold for a while only. */
  ice: () => Promise<Ice>
  send: (signal: PeerSignal) => void
  onLocal: (stream: MediaStream | null) => void
  onRemote: (stream: MediaStream | null) => void
  onState: (state: PeerState) => void
  /** Video is given up here; the page tells the server (why=network). Not called when the page itself called toVoice(). */
  onDegrade: () => void
  onTrouble?: (trouble: Trouble) => void
  onQuality?: (quality: Quality) => void
  /** For tests, and for pages that ask in their own way. */
  capture?: (wanted: MediaStreamConstraints) => Promise<MediaStream>
}

const DISCONNECTED_MS = 3_000
/** Within so long after an offer there has to be a connection. */
const CONNECTS_MS = 12_000
const READY_AGAIN_MS = 8_000
const RESTARTS = 2
const FAILURES_OF_VIDEO = 2
const FAILURES = 5
const STATS_MS = 4_000
/** So many poor samples in a row, and video is given up. */
const POOR_SAMPLES = 4
const GATHER_MS = 80
const VIDEO_BITS = 900_000

const SOUND: MediaTrackConstraints = { echoCancellation: true, noiseSuppression: true, autoGainControl: true }
const SIGHT: MediaTrackConstraints = { width: { ideal: 960 }, height: { ideal: 540 }, frameRate: { ideal: 20, max: 30 } }

interface Counts {
  got: number
  lost: number
}

export class Peer {
  media: CallMedia
  state: PeerState = 'starting'
  private pc: RTCPeerConnection | null = null
  private attempt = ''
  private local: MediaStream | null = null
  private remote: MediaStream | null = null
  /** Camera and microphone were asked for, whatever came of it. */
  private up = false
  private answered = false
  private restarts = 0
  private failures = 0
  private facing: 'user' | 'environment' = 'user'
  private muted = false
  private hidden = false
  private early: PeerSignal[] = []
  private waiting: RTCIceCandidateInit[] = []
  private leaving: RTCIceCandidateInit[] = []
  private turn: Promise<void> = Promise.resolve()
  private deadline: ReturnType<typeof setTimeout> | undefined
  private cut: ReturnType<typeof setTimeout> | undefined
  private gather: ReturnType<typeof setTimeout> | undefined
  private stats: ReturnType<typeof setInterval> | undefined
  private counted: Record<string, Counts> = {}
  private poor = 0

  constructor(private readonly options: PeerOptions) {
    this.media = options.media
  }

  /** Microphone and camera on, then the offer (helper) or "ready" (resident). Once a call. */
  async start(): Promise<void> {
    this.tell('starting')
    await this.open()
    if (this.closed) return
    this.up = true
    this.tell('connecting')
    if (this.options.side === 'helper') this.inTurn(() => this.begin())
    else if (this.early.some((signal) => signal.kind === 'offer')) this.early.splice(0).forEach((signal) => this.onSignal(signal))
    else this.ask()
  }

  /** What the other side sent, in the order in which it came. Anything that is not for this call is ignored. */
  onSignal(data: unknown): void {
    const signal = readSignal(data)
    if (!signal || this.closed) return
    if (signal.attempt !== '' && !signal.attempt.startsWith(`${this.options.call}.`)) return
    if (!this.up) {
      if (signal.kind === 'offer') this.early = []
      if (this.options.side === 'resident') this.early.push(signal)
      return // the helper offers when its own media are up, whoever is ready before
    }
    this.inTurn(() => this.take(signal))
  }

  /** Video is over: by the other side, by a tap, by the server. */
  toVoice(): void {
    if (this.media === 'voice') return
    this.media = 'voice'
    for (const sender of this.pc?.getSenders() ?? []) {
      if (sender.track?.kind === 'video') void sender.replaceTrack(null).catch(() => {})
    }
    for (const track of this.local?.getVideoTracks() ?? []) {
      track.stop()
      this.local?.removeTrack(track)
    }
    this.options.onLocal(this.local)
  }

  mute(on: boolean): void {
    this.muted = on
    for (const track of this.local?.getAudioTracks() ?? []) track.enabled = !on
  }

  hide(on: boolean): void {
    this.hidden = on
    for (const track of this.local?.getVideoTracks() ?? []) track.enabled = !on
  }

  /** The other camera of a phone. False: there is none, and the old one goes on. */
  async flip(): Promise<boolean> {
    const old = this.local?.getVideoTracks()[0]
    if (!old || !this.local) return false
    const facing = this.facing === 'user' ? 'environment' : 'user'
    old.stop() // many phones open one camera at a time
    const fresh = await this.capture({ video: { ...SIGHT, facingMode: facing } }).catch(() => this.capture({ video: { ...SIGHT, facingMode: this.facing } }).catch(() => null))
    const track = fresh?.getVideoTracks()[0]
    if (!track || !this.local || this.media === 'voice') {
      track?.stop()
      return false
    }
    if (track.getSettings().facingMode === facing) this.facing = facing
    track.enabled = !this.hidden
    this.local.removeTrack(old)
    this.local.addTrack(track)
    const sender = this.pc?.getSenders().find((one) => one.track?.kind === 'video' || one.track === old)
    await sender?.replaceTrack(track).catch(() => {})
    this.options.onLocal(this.local)
    return this.facing === facing
  }

  /** Once more, after `failed`, or when somebody asks for it. */
  again(): void {
    this.failures = 0
    if (this.options.side === 'helper') this.inTurn(() => this.begin())
    else this.ask('')
  }

  close(): void {
    if (this.closed) return
    this.drop()
    for (const track of this.local?.getTracks() ?? []) track.stop()
    this.local = null
    this.options.onLocal(null)
    this.tell('closed')
  }

  private get closed(): boolean {
    return this.state === 'closed'
  }

  private tell(state: PeerState): void {
    if (this.state === state && state !== 'starting') return
    this.state = state
    this.options.onState(state)
  }

  /** One thing after another: a candidate waits for the description before it. */
  private inTurn(act: () => Promise<void>): void {
    this.turn = this.turn.then(async () => {
      if (!this.closed) await act()
    }).catch(() => {
      if (!this.closed) this.arm(READY_AGAIN_MS) // a description that this browser does not take: tried anew
    })
  }

  // --- microphone and camera

  private capture(wanted: MediaStreamConstraints): Promise<MediaStream> {
    if (this.options.capture) return this.options.capture(wanted)
    if (!navigator.mediaDevices?.getUserMedia) return Promise.reject(new Error('no_media'))
    return navigator.mediaDevices.getUserMedia(wanted)
  }

  /** Whoever has no microphone still hears and sees the other one. */
  private async open(): Promise<void> {
    const stream = new MediaStream()
    if (this.media === 'video') {
      const both = await this.capture({ audio: SOUND, video: { ...SIGHT, facingMode: this.facing } }).catch(() => null)
      if (both) both.getTracks().forEach((track) => stream.addTrack(track))
    }
    if (!stream.getAudioTracks().length) {
      await this.capture({ audio: SOUND }).then(
        (found) => found.getTracks().forEach((track) => stream.addTrack(track)),
        (fault: unknown) => this.options.onTrouble?.(troubleOf(fault, 'microphone')),
      )
      if (this.media === 'video') {
        await this.capture({ video: { ...SIGHT, facingMode: this.facing } }).then(
          (found) => found.getTracks().forEach((track) => stream.addTrack(track)),
          (fault: unknown) => this.options.onTrouble?.(troubleOf(fault, 'camera')),
        )
      }
    }
    if (this.closed) {
      stream.getTracks().forEach((track) => track.stop())
      return
    }
    this.local = stream
    if (this.media === 'video' && !stream.getVideoTracks().length) this.giveUpVideo()
    else if (this.media === 'voice') stream.getVideoTracks().forEach((track) => (track.stop(), stream.removeTrack(track))) // it became voice meanwhile
    this.mute(this.muted)
    this.hide(this.hidden)
    this.options.onLocal(stream)
  }

  private giveUpVideo(): void {
    if (this.media === 'voice') return
    this.toVoice()
    this.options.onDegrade()
  }

  // --- the connection

  private async connection(attempt: string): Promise<RTCPeerConnection> {
    const ice = await this.options.ice().catch((): Ice => ({ servers: [], relay_only: false }))
    this.drop()
    this.attempt = attempt
    this.answered = false
    this.restarts = 0
    const pc = new RTCPeerConnection({
      iceServers: ice.servers.map((one) => ({ urls: one.urls, ...(one.username ? { username: one.username } : {}), ...(one.credential ? { credential: one.credential } : {}) })),
      iceTransportPolicy: ice.relay_only ? 'relay' : 'all',
      bundlePolicy: 'max-bundle',
    })
    this.pc = pc
    this.remote = new MediaStream()
    pc.onicecandidate = ({ candidate }) => {
      if (candidate && pc === this.pc) this.found(candidate)
    }
    pc.ontrack = ({ track }) => {
      if (pc !== this.pc || !this.remote) return
      this.remote.addTrack(track)
      this.options.onRemote(this.remote)
    }
    pc.onconnectionstatechange = pc.oniceconnectionstatechange = () => {
      if (pc === this.pc) this.changed(pc)
    }
    return pc
  }

  private drop(): void {
    clearTimeout(this.deadline)
    clearTimeout(this.cut)
    clearTimeout(this.gather)
    clearInterval(this.stats)
    this.cut = this.stats = undefined
    this.waiting = []
    this.leaving = []
    this.counted = {}
    this.poor = 0
    const pc = this.pc
    this.pc = null
    pc?.close()
    if (this.remote) this.options.onRemote(null)
    this.remote = null
  }

  private send(signal: Omit<PeerSignal, 'attempt'>): void {
    this.options.send({ attempt: this.attempt, ...signal })
  }

  /** Candidates come in a burst: they leave together. */
  private found(candidate: RTCIceCandidate): void {
    this.leaving.push(candidate.toJSON())
    if (this.leaving.length > 1) return
    this.gather = setTimeout(() => this.send({ kind: 'candidate', candidates: this.leaving.splice(0) }), GATHER_MS)
  }

  /** Helper: a new attempt. */
  private async begin(): Promise<void> {
    const pc = await this.connection(`${this.options.call}.${randomId()}`)
    if (this.closed || pc !== this.pc) return
    const streams = this.local ? [this.local] : []
    const sound = this.local?.getAudioTracks()[0]
    pc.addTransceiver(sound ?? 'audio', { direction: sound ? 'sendrecv' : 'recvonly', streams })
    if (this.media === 'video') {
      const sight = this.local?.getVideoTracks()[0]
      pc.addTransceiver(sight ?? 'video', { direction: sight ? 'sendrecv' : 'recvonly', streams })
    }
    await this.offer(pc, false)
  }

  private async offer(pc: RTCPeerConnection, restart: boolean): Promise<void> {
    const description = await pc.createOffer(restart ? { iceRestart: true } : undefined)
    if (pc !== this.pc) return
    await pc.setLocalDescription(description)
    this.send({ kind: 'offer', sdp: description.sdp ?? '', media: this.media })
    this.arm(CONNECTS_MS)
  }

  private async take(signal: PeerSignal): Promise<void> {
    if (this.options.side === 'helper') await this.takeAsHelper(signal)
    else await this.takeAsResident(signal)
  }

  private async takeAsHelper(signal: PeerSignal): Promise<void> {
    const pc = this.pc
    if (signal.kind === 'ready') {
      if (pc && signal.attempt === this.attempt && this.answered) await this.restart()
      else await this.begin()
      return
    }
    if (!pc || signal.attempt !== this.attempt) return
    if (signal.kind === 'answer' && signal.sdp !== undefined) {
      if (pc.signalingState !== 'have-local-offer') {
        await this.begin() // a second answer: their page was opened anew and answers what the first one did
        return
      }
      await pc.setRemoteDescription({ type: 'answer', sdp: signal.sdp })
      this.answered = true
      this.limit(pc)
      await this.addWaiting(pc)
    } else if (signal.kind === 'candidate') await this.add(pc, signal.candidates ?? [])
  }

  private async takeAsResident(signal: PeerSignal): Promise<void> {
    if (signal.kind === 'offer' && signal.sdp !== undefined) {
      const same = this.pc !== null && signal.attempt === this.attempt
      const pc = same ? this.pc! : await this.connection(signal.attempt)
      if (this.closed || pc !== this.pc) return
      await pc.setRemoteDescription({ type: 'offer', sdp: signal.sdp })
      if (!same) for (const track of this.local?.getTracks() ?? []) pc.addTrack(track, this.local!)
      const description = await pc.createAnswer()
      await pc.setLocalDescription(description)
      this.answered = true
      this.limit(pc)
      this.send({ kind: 'answer', sdp: description.sdp ?? '' })
      await this.addWaiting(pc)
      this.arm(CONNECTS_MS + DISCONNECTED_MS) // the helper's side is the first to try again
    } else if (signal.kind === 'candidate' && this.pc && signal.attempt === this.attempt) await this.add(this.pc, signal.candidates ?? [])
  }

  private async add(pc: RTCPeerConnection, candidates: RTCIceCandidateInit[]): Promise<void> {
    if (!pc.remoteDescription) {
      this.waiting.push(...candidates)
      return
    }
    for (const candidate of candidates) await pc.addIceCandidate(candidate).catch(() => {}) // one of before a restart
  }

  private async addWaiting(pc: RTCPeerConnection): Promise<void> {
    await this.add(pc, this.waiting.splice(0))
  }

  /** Enough to read a document held into the camera, and no more. */
  private limit(pc: RTCPeerConnection): void {
    const sender = pc.getSenders().find((one) => one.track?.kind === 'video')
    if (!sender) return
    const told = sender.getParameters()
    for (const encoding of told.encodings ?? []) encoding.maxBitrate = VIDEO_BITS
    void sender.setParameters(told).catch(() => {})
  }

  // --- when it breaks

  private changed(pc: RTCPeerConnection): void {
    const state = pc.connectionState ?? pc.iceConnectionState
    if (state === 'connected') {
      clearTimeout(this.deadline)
      clearTimeout(this.cut)
      this.cut = undefined
      this.restarts = 0
      this.tell('connected')
      this.watchQuality(pc)
    } else if (state === 'disconnected') {
      this.cut ??= setTimeout(() => {
        this.cut = undefined
        if (pc === this.pc && (pc.connectionState ?? pc.iceConnectionState) !== 'connected') this.recover()
      }, DISCONNECTED_MS)
    } else if (state === 'failed' && pc.signalingState !== 'have-local-offer') this.recover() // else a restart is on its way
  }

  private arm(ms: number): void {
    clearTimeout(this.deadline)
    this.deadline = setTimeout(() => {
      if (this.pc && (this.pc.connectionState ?? this.pc.iceConnectionState) === 'connected') this.changed(this.pc) // a restart that nobody noticed
      else this.recover()
    }, ms)
  }

  private recover(): void {
    if (this.closed || this.state === 'failed') return
    clearInterval(this.stats)
    this.stats = undefined
    if (this.state === 'connected') this.tell('reconnecting')
    if (this.options.side === 'resident') this.ask(this.answered ? this.attempt : '')
    else this.inTurn(() => this.retry())
  }

  /** Resident: please offer. Asked again until something comes. */
  private ask(attempt = this.attempt): void {
    this.options.send({ attempt, kind: 'ready' })
    this.arm(READY_AGAIN_MS)
  }

  private async restart(): Promise<void> {
    if (this.pc && this.pc.signalingState === 'stable') {
      this.restarts++
      await this.offer(this.pc, true)
    }
  }

  /** Helper: restart, then a new connection, then without video, then the end. Nobody there yet is no failure. */
  private async retry(): Promise<void> {
    if (this.pc && this.answered && this.restarts < RESTARTS && this.pc.signalingState === 'stable') {
      await this.restart()
      return
    }
    if (this.answered) this.failures++
    if (this.media === 'video' && this.failures >= FAILURES_OF_VIDEO) {
      this.failures = 0
      this.giveUpVideo()
    }
    if (this.failures >= FAILURES) {
      this.drop()
      this.tell('failed')
      return
    }
    await this.begin()
  }

  // --- how good it is

  private watchQuality(pc: RTCPeerConnection): void {
    clearInterval(this.stats)
    this.stats = setInterval(() => void this.measure(pc).catch(() => {}), STATS_MS)
  }

  private async measure(pc: RTCPeerConnection): Promise<void> {
    const report = await pc.getStats()
    if (pc !== this.pc || this.closed) return
    let worst = 'good' as Quality
    report.forEach((one: Record<string, unknown>) => {
      if (one.type === 'inbound-rtp') worst = worse(worst, this.lossOf(String(one.id), Number(one.packetsReceived ?? 0), Number(one.packetsLost ?? 0)))
      if (one.type === 'remote-inbound-rtp') {
        const loss = Number(one.fractionLost ?? 0)
        const delay = Number(one.roundTripTime ?? 0)
        worst = worse(worst, loss > 0.15 || delay > 1.2 ? 'poor' : loss > 0.04 || delay > 0.5 ? 'fair' : 'good')
      }
    })
    this.options.onQuality?.(worst)
    this.poor = worst === 'poor' ? this.poor + 1 : 0
    if (this.media === 'video' && this.poor >= POOR_SAMPLES) {
      this.poor = 0
      this.giveUpVideo()
    }
  }

  private lossOf(id: string, got: number, lost: number): Quality {
    const before = this.counted[id] ?? { got, lost }
    this.counted[id] = { got, lost }
    const came = got - before.got
    const gone = Math.max(0, lost - before.lost)
    if (came + gone < 20) return 'good' // silence, or a camera that is hidden
    const part = gone / (came + gone)
    return part > 0.15 ? 'poor' : part > 0.04 ? 'fair' : 'good'
  }
}

const ORDER: Quality[] = ['good', 'fair', 'poor']

function worse(one: Quality, other: Quality): Quality {
  return ORDER.indexOf(one) >= ORDER.indexOf(other) ? one : other
}

function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

function troubleOf(fault: unknown, device: 'microphone' | 'camera'): Trouble {
  const name = (fault as { name?: string } | null)?.name
  if (fault instanceof Error && fault.message === 'no_media') return 'no_media'
  return `${device}_${name === 'NotAllowedError' || name === 'SecurityError' ? 'denied' : 'missing'}`
}

/** From outside: whatever is not a signal is null. */
function readSignal(data: unknown): PeerSignal | null {
  if (typeof data !== 'object' || data === null) return null
  const { attempt, kind, sdp, media, candidates } = data as Record<string, unknown>
  if (typeof attempt !== 'string' || attempt.length > 120) return null
  if (kind !== 'offer' && kind !== 'answer' && kind !== 'candidate' && kind !== 'ready') return null
  const signal: PeerSignal = { attempt, kind }
  if (typeof sdp === 'string') signal.sdp = sdp
  if (media === 'voice' || media === 'video') signal.media = media
  if (Array.isArray(candidates)) signal.candidates = candidates.slice(0, 60).filter((one): one is RTCIceCandidateInit => typeof one === 'object' && one !== null)
  return signal
}
