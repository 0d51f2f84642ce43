// The stack of pages, as WeChat keeps it: at most ten, each with a scroll position of its own, under one title bar.
import { make } from './framework.js'
import { Refused } from '../wx/api.js'

const DEEPEST = 10
const stack = []
let app
let configs
let bar

export const top = () => stack.at(-1)
export const current = () => top()?.page
export const configOf = (path) => ({ ...app.window, ...configs.get(path) })

export function prepare(appConfig, partConfigs) {
  app = appConfig
  configs = partConfigs
  bar = document.body.appendChild(document.createElement('header'))
  bar.className = 'wx-bar'
  bar.innerHTML = '<button class="wx-bar__back" aria-label="返回上一页">‹</button><div class="wx-bar__title"></div>'
  bar.firstChild.addEventListener('click', () => back(1))
  globalThis.getCurrentPages = () => stack.map((one) => one.page)
}

export function setTitle(title) {
  top().title = title
  bar.lastChild.textContent = document.title = title
}

function showBar() {
  const { title, path } = top()
  const config = configOf(path)
  bar.style.background = config.navigationBarBackgroundColor ?? '#ffffff'
  bar.style.color = config.navigationBarTextStyle === 'white' ? '#ffffff' : '#000000'
  bar.firstChild.hidden = stack.length < 2
  setTitle(title)
}

/** `/pages/a/a?x=%E5` or `../a/a?x=…` -> its page and its query, which WeChat hands over as it was written, not decoded. */
export function address(api, url) {
  const [where, query = ''] = String(url ?? '').split('?')
  const path = where.startsWith('/') ? where.slice(1) : new URL(where, `http://x/${top()?.path ?? ''}`).pathname.slice(1)
  if (!app.pages.includes(path)) throw new Refused(`page "${path}" is not found`)
  const pairs = query.split('&').filter(Boolean).map((pair) => [pair.split('=')[0], pair.slice(pair.split('=')[0].length + 1)])
  return { path, query: Object.fromEntries(pairs) }
}

const isTab = (path) => (app.tabBar?.list ?? []).some((tab) => tab.pagePath === path)

function open({ path, query }) {
  const holder = document.body.appendChild(document.createElement('section'))
  holder.className = 'wx-page'
  holder.dataset.path = path
  const scroll = holder.appendChild(document.createElement('div'))
  scroll.className = 'wx-page__scroll'
  const one = { path, holder, scroll, title: configOf(path).navigationBarTitleText ?? '', ...make(path, query, scroll) }
  stack.push(one)
  showBar()
  one.page.onLoad?.(query)
  show(one)
  queueMicrotask(() => one.page.onReady?.())
  return one
}

function show(one) {
  one.holder.hidden = false
  one.page.onShow?.()
  one.tell('show')
}

function hide(one) {
  one.holder.hidden = true
  one.page.onHide?.()
  one.tell('hide')
}

function close(one) {
  one.page.onUnload?.()
  one.end()
  one.holder.remove()
}

export function forward(to) {
  if (isTab(to.path)) throw new Refused('can not navigateTo a tabbar page')
  if (stack.length >= DEEPEST) throw new Refused('webview count limit exceed')
  if (stack.length) hide(top())
  open(to)
}

export function replace(to) {
  if (isTab(to.path)) throw new Refused('can not redirectTo a tabbar page')
  close(stack.pop())
  open(to)
}

export function restart(to) {
  while (stack.length) close(stack.pop())
  open(to)
}

export function toTab(to) {
  if (!isTab(to.path)) throw new Refused('can not switch to no-tabBar page')
  restart(to)
}

/** Never past the first page. */
export function back(delta = 1) {
  const steps = Math.min(delta, stack.length - 1)
  if (steps < 1) return
  for (let i = 0; i < steps; i++) close(stack.pop())
  show(top())
  showBar()
}

/** 转发: what the page would share. */
export const share = (from) => current().onShareAppMessage?.({ from, target: undefined })
