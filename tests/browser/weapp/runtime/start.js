// Starts the compiled mini-program in this window. The address after # is the page that was opened, as WeChat writes it:
// #pages/home/home?scene=XXXX
import { elements } from '../elements/index.js'
import { installWx } from '../wx/index.js'
import { components, define } from './framework.js'
import { address, forward, prepare, share } from './pages.js'

/** scene 1047: a mini-program code was scanned; 1001: found in the list of mini-programs. */
export function launched(app) {
  const [path, query = ''] = location.hash.slice(1).split('?')
  return { path: path || app.pages[0], query: Object.fromEntries(new URLSearchParams(query)), scene: query.includes('scene=') ? 1047 : 1001, referrerInfo: {} }
}

export function start({ app, names, templates, load, parts }) {
  prepare(app, new Map(parts))
  installWx(names, app, () => launched(app))
  for (const [tag, element] of Object.entries(elements)) components.setGlobalUsingComponent(tag, components.defineComponent(element))

  let running
  globalThis.getApp = () => running
  globalThis.App = (options) => {
    running = options
    options.onLaunch?.(launched(app))
    options.onShow?.(launched(app))
  }
  load()
  for (const [path, config, script] of parts) define(path, config, templates, script)
  globalThis.__share = share
  forward(address('launch', `/${location.hash.slice(1) || app.pages[0]}`))
}
