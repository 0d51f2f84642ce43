import type { Messages } from '.'
import { away } from './en/away'
import { map } from './en/map'
import { mine } from './en/mine'
import { ticket } from './en/ticket'
import { visit } from './en/visit'
import { aloud } from './zh-CN/aloud'
import { bundle } from './en/bundle'
import { common } from './en/common'
import { desk } from './en/desk'
import { guide } from './en/guide'
import { halls } from './en/halls'
import { help } from './en/help'
import { home } from './en/home'
import { look, marks, titles } from './en/look'
import { plan } from './en/plan'
import { policy } from './en/policy'
import { results } from './en/results'
import { saved } from './en/saved'
import { search } from './en/search'

export const en: Messages = {
  aloud: { ...aloud, say: 'Read aloud (Chinese)', stop: 'Stop', silent: 'This phone cannot read aloud. To hear it from a person, call 12345.', fine: 'OK' },
  common, home, results, search, guide, halls, saved, policy, bundle, plan, help, desk, ticket, visit, mine, away, map, look, marks, titles,
}
