// Reads a compiled mini-program: which pages and components it has, their templates, their styles.
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import compiler from 'glass-easel-template-compiler'

// Tags of WeChat's that the runner draws (elements/). Where HTML has a tag of the same name it must not be mistaken for it.
const RENAMED = { input: 'wx-input', textarea: 'wx-textarea', button: 'wx-button', map: 'wx-map' }
const DRAWN = new Set(['view', 'text', 'image', 'block', 'slot', 'template', 'import', 'include', 'wxs', 'scroll-view', 'picker', 'voip-room', ...Object.keys(RENAMED)])
const NAV_BAR_PX = 44

export class MiniProgram {
  constructor(root) {
    this.root = root
    this.app = this.json('app')
    this.parts = new Map() // path of a page or component -> its configuration
    this.group = new compiler.TmplGroup()
    this.compiled = new Set()
  }

  read() {
    for (const path of this.app.pages) this.visit(path)
    for (const { root, pages } of this.app.subPackages ?? this.app.subpackages ?? []) {
      for (const path of pages) {
        this.app.pages.push(join(root, path))
        this.visit(join(root, path))
      }
    }
  }

  json(path) {
    const file = join(this.root, `${path}.json`)
    return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
  }

  /** A page or component and all it uses. */
  visit(path) {
    if (this.parts.has(path)) return
    const config = this.json(path)
    config.usingComponents = { ...this.app.usingComponents, ...config.usingComponents }
    this.parts.set(path, config)
    this.template(path, new Set(Object.keys(config.usingComponents)))
    for (const [tag, used] of Object.entries(config.usingComponents)) {
      const found = used.startsWith('/') ? used.slice(1) : join(dirname(path), used)
      if (!existsSync(join(this.root, `${found}.json`))) throw new Error(`${path}.json: <${tag}> is ${used}, which is not there`)
      this.visit(found)
    }
  }

  template(path, components) {
    if (this.compiled.has(path)) return
    this.compiled.add(path)
    const source = readFileSync(join(this.root, `${path}.wxml`), 'utf8')
    for (const [, tag] of source.matchAll(/<([a-z][a-z0-9-]*)/g)) {
      if (!DRAWN.has(tag) && !components.has(tag)) throw new Error(`${path}.wxml: the runner does not draw <${tag}> yet (tests/browser/weapp/elements)`)
    }
    const renamed = source
      .replace(/(<\/?)(input|textarea|button|map)(?=[\s/>])/g, (_, open, tag) => open + RENAMED[tag])
      .replace(/\srole="[^"]*"/g, '') // WeChat hears aria-role alone
      .replace(/\saria-role=/g, ' role=')
    const [fault] = this.group.addTmpl(path, renamed)
    if (fault) throw new Error(`${path}.wxml:${fault.startLine + 1}:${fault.startColumn + 1}: ${fault.message}`)
    for (const other of this.group.getDirectDependencies(path)) this.template(other, components)
    for (const other of this.group.getScriptDependencies(path)) this.script(other)
  }

  script(path) {
    if (this.compiled.has(path)) return
    this.compiled.add(path)
    const source = readFileSync(join(this.root, `${path}.wxs`), 'utf8')
    this.group.addScript(path, source)
    for (const [, other] of source.matchAll(/require\(['"](.+?)\.wxs['"]\)/g)) this.script(join(dirname(path), other))
  }

  templates() {
    return this.group.getTmplGenObjectGroups()
  }

  /** One sheet for everything: uni-app scopes every rule to its component by an attribute class, so none reaches another's. */
  styles(phone) {
    const sheets = ['app', ...this.parts.keys()].map((path) => this.style(path))
    return [readFileSync(phone, 'utf8'), ...sheets].join('\n')
  }

  style(path) {
    const file = join(this.root, `${path}.wxss`)
    if (!existsSync(file)) return ''
    return readFileSync(file, 'utf8')
      .replace(/@import\s+(?:url\()?['"](.+?)\.wxss['"]\)?\s*;?/g, (_, other) => this.style(join(dirname(path), other)))
      .replace(/(-?[\d.]+)rpx\b/g, (_, n) => `calc(${n} * 100vw / 750)`)
      .replace(/(-?[\d.]+)vh\b/g, (_, n) => `calc(${n} * (100vh - ${NAV_BAR_PX}px) / 100)`) // a page begins under the bar
  }
}
