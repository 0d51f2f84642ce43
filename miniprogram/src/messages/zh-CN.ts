import { common } from './zh-CN/common'
import { home } from './zh-CN/home'
import { results } from './zh-CN/results'
import { search } from './zh-CN/search'
import { guide } from './zh-CN/guide'
import { halls } from './zh-CN/halls'
import { saved } from './zh-CN/saved'
import { policy } from './zh-CN/policy'
import { bundle } from './zh-CN/bundle'
import { plan } from './zh-CN/plan'
import { help } from './zh-CN/help'
import { desk } from './zh-CN/desk'

export const zhCN = { common, home, results, search, guide, halls, saved, policy, bundle, plan, help, desk }
