/**
 * A call of two or three browsers: one connection to each of the others. Who connects, and which of the two offers, is the server's word
 * (`links` of the call); signals go to one party and come from one.
 *
 * The first link carries what the call is about (voice or video, its quality, its end). A third one speaks and is heard, no more. Camera and
 * microphone are opened once: some phones take them away from whoever had them first.
 */
import { Peer, type CallMedia, type Ice, type PeerSignal, type PeerState, type Quality, type Trouble } from './peer'

export type Party = 'resident' | 'helper' | 'expert'

export interface Link {
  /** Begins the id of every attempt between the two. */
  id: string
  offers: Party
  answers: Party
  media: CallMedia
}

export interface MeshOptions {
  me: Party
  ice: () => Promise<Ice>
  send: (to: Party, signal: PeerSignal) => void
  onLocal: (stream: MediaStream | null) => void
  /** first: of the first link; the other one is heard beside it. */
  onRemote: (stream: MediaStream | null, first: boolean) => void
  onState: (state: PeerState, first: boolean) => void
  onDegrade: () => void
  onTrouble?: (trouble: Trouble) => void
  onQuality?: (quality: Quality) => void
}

interface Tie {
  link: Link
  peer: Peer
}

const MOST_EARLY = 60

/** Those of the links that have this party in them. */
export const linksOf = (links: Link[], me: Party): Link[] => links.filter((one) => one.offers === me || one.answers === me)

export class Mesh {
  private readonly ties = new Map<Party, Tie>()
  /** What came before the server told of the link. */
  private readonly early = new Map<Party, unknown[]>()
  private readonly opened: Promise<MediaStream>
  private open: (stream: MediaStream) => void = () => undefined
  private muted = false
  private closed = false

  constructor(private readonly options: MeshOptions) {
    this.opened = new Promise((resolve) => (this.open = resolve))
  }

  /** As the server has it now: connections that are new, those that are over, video that became voice. */
  sync(links: Link[]): void {
    if (this.closed) return
    const mine = linksOf(links, this.options.me)
    for (const [party, tie] of this.ties) {
      if (mine.some((link) => this.other(link) === party && link.id === tie.link.id)) continue
      this.ties.delete(party)
      tie.peer.close()
    }
    mine.forEach((link, at) => {
      const tie = this.ties.get(this.other(link))
      if (!tie) this.tie(link, at === 0)
      else if (link.media === 'voice') tie.peer.toVoice()
    })
  }

  hear(from: Party, signal: unknown): void {
    const tie = this.ties.get(from)
    if (tie) return tie.peer.onSignal(signal)
    const waiting = this.early.get(from) ?? []
    if (waiting.length < MOST_EARLY) this.early.set(from, [...waiting, signal])
  }

  mute(on: boolean): void {
    this.muted = on
    this.each((peer) => peer.mute(on))
  }

  hide(on: boolean): void {
    this.each((peer) => peer.hide(on))
  }

  toVoice(): void {
    this.each((peer) => peer.toVoice())
  }

  flip(): void {
    this.each((peer) => peer.media === 'video' && void peer.flip())
  }

  /** Once more, whatever failed. */
  again(): void {
    this.each((peer) => peer.state === 'failed' && peer.again())
  }

  close(): void {
    this.closed = true
    this.each((peer) => peer.close())
    this.ties.clear()
  }

  private other(link: Link): Party {
    return link.offers === this.options.me ? link.answers : link.offers
  }

  private each(act: (peer: Peer) => unknown): void {
    for (const { peer } of this.ties.values()) act(peer)
  }

  private tie(link: Link, first: boolean): void {
    const { options } = this
    const party = this.other(link)
    const peer = new Peer({
      side: link.offers === options.me ? 'helper' : 'resident',
      call: link.id,
      media: link.media,
      ice: options.ice,
      send: (signal) => options.send(party, signal),
      onLocal: (stream) => {
        if (!first) return
        if (stream) this.open(stream)
        options.onLocal(stream)
      },
      onRemote: (stream) => options.onRemote(stream, first),
      onState: (state) => options.onState(state, first),
      onDegrade: options.onDegrade,
      ...(first ? { onTrouble: options.onTrouble, onQuality: options.onQuality } : { capture: () => this.sameVoice() }),
    })
    this.ties.set(party, { link, peer })
    peer.mute(this.muted)
    void peer.start()
    for (const signal of this.early.get(party) ?? []) peer.onSignal(signal)
    this.early.delete(party)
  }

  /** The microphone that is open already; whoever has none still hears. */
  private async sameVoice(): Promise<MediaStream> {
    const tracks = (await this.opened).getAudioTracks()
    if (!tracks.length) throw new Error('no microphone')
    return new MediaStream(tracks.map((track) => track.clone()))
  }
}
