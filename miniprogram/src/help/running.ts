import type { CallLink, CallParty as Party, HelpCall } from '@/api/types'

export type Media = HelpCall['media']
export type CallState = 'connecting' | 'connected' | 'failed'

/** What the page hears of a call, whichever way it is carried. */
export interface CallEvents {
  state(state: CallState): void
  /** Video is given up: network, or there is no camera (chosen). */
  degrade(why: 'network' | 'chosen'): void
  /** Something the person should know, in plain words. */
  trouble(words: string): void
  /** It cannot be carried at all: the page hangs up and says why. */
  hopeless(words: string): void
}

/** A call that is on, over the browser or over WeChat. */
export interface RunningCall {
  hear(signal: unknown, from: Party): void
  /** Who connects with whom by now: somebody joined or left. */
  links(now: CallLink[]): void
  toVoice(): void
  mute(on: boolean): void
  flip(): void
  close(): void
}
