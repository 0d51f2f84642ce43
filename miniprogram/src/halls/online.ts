import type { Matter } from '@/api/types'
import { UNKNOWN, type Answers } from '@/guide/answers'
import type { Says } from '@/state/says'

/** Why somebody cannot simply do it online: without a mainland identity card there may be no account, and another's account is not one's own. */
export type Hindrance = 'foreign' | 'agent'
type Channel = Matter['channels'][number]

/** In the content's own words: what a person says of themselves by choosing an option. */
const FOREIGN = /(港澳台|香港、澳门、台湾|台湾)(居民|身份|同胞|或外国籍)|外国人|外国籍|外籍|外国护照/
const AGENT = /代办|代查|请人代|请别人(代|来)|替(家人|家里人|别人|大人)|委托(别人|律师)|别人来/
/** “没人代办”, “让单位一起代办”, or what is not about who comes: a deed that entrusts somebody. */
const NOT_AN_AGENT = /没人|单位|办事（/

/** As far as the answers tell; an errand of a firm is always done by somebody for it. */
export function hindrance(matter: Pick<Matter, 'audience' | 'questions'>, answers: Answers, says: readonly Says[]): Hindrance | null {
  if (matter.audience === 'enterprise') return null
  const chosen = matter.questions.flatMap(({ id, kind, options }) =>
    ['single', 'yesno'].includes(kind) && answers[id] !== UNKNOWN ? (options ?? []).filter((option) => option.id === answers[id]).map(({ label }) => label) : [],
  )
  if (says.includes('hmt') || chosen.some((label) => FOREIGN.test(label))) return 'foreign'
  return chosen.some((label) => AGENT.test(label) && !NOT_AN_AGENT.test(label)) ? 'agent' : null
}

/** A way that itself says whom else it is for. */
const FOR_THEM: Record<Hindrance, RegExp> = { foreign: /外国人|港澳台/, agent: /家里人|代办|单位/ }

/** Those ways that can be offered, and those that only others can be sure of. */
export function waysFor(channels: readonly Channel[], why: Hindrance | null): { sure: Channel[]; unsure: Channel[] } {
  const unsure = channels.filter(({ kind, text }) => why !== null && kind === 'online' && !FOR_THEM[why].test(text))
  return { sure: channels.filter((channel) => !unsure.includes(channel)), unsure }
}
