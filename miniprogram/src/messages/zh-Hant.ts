// Made from zh-CN by `npm run words`. Do not edit.
import { aloud } from './zh-Hant/aloud'
import { common } from './zh-Hant/common'
import { home } from './zh-Hant/home'
import { results } from './zh-Hant/results'
import { search } from './zh-Hant/search'
import { guide } from './zh-Hant/guide'
import { halls } from './zh-Hant/halls'
import { saved } from './zh-Hant/saved'
import { policy } from './zh-Hant/policy'
import { bundle } from './zh-Hant/bundle'
import { plan } from './zh-Hant/plan'
import { help } from './zh-Hant/help'
import { desk } from './zh-Hant/desk'
import { look } from './zh-Hant/look'
import { marks } from './zh-Hant/marks'
import { titles } from './zh-Hant/titles'

export const zhHant = { aloud, common, home, results, search, guide, halls, saved, policy, bundle, plan, help, desk, look, marks, titles }
