// WeChat's own component framework (glass-easel) in this window: where pages and components are registered and made.
import * as adapter from 'glass-easel-miniprogram-adapter'

const { glassEasel } = adapter
glassEasel.globalOptions.useMethodCallerListeners = true // uni-app puts its event handlers on the instance

const env = new adapter.MiniProgramEnv()
const space = env.createCodeSpace('', true)
const backend = new glassEasel.CurrentWindowBackendContext()
const associated = env.associateBackend(backend)
export const components = space.getComponentSpace()

// What the browser's own nodes tell the page; everything else (input, scroll, load …) the elements say in WeChat's words.
const GESTURES = /^(tap|canceltap|touch\w+|transitionend|animation\w+)$/
backend.onEvent((target, type, detail, options) => {
  if (!GESTURES.test(type)) return 0
  const event = new glassEasel.Event(type, detail, options)
  glassEasel.Event.dispatchEvent(target, event)
  return event.defaultPrevented() ? 1 : 0
})

// On a phone an event's detail is a plain field; uni-app writes to it.
const shadowed = glassEasel.Event.prototype.wrapShadowedEvent
glassEasel.Event.prototype.wrapShadowedEvent = function (...args) {
  const event = shadowed.apply(this, args)
  Object.defineProperty(event, 'detail', { value: this.detail, writable: true, enumerable: true })
  return event
}

// aria-checked="{{true}}": a screen reader needs the word; the framework alone would write an empty attribute, or none for false.
const written = glassEasel.NativeNode.prototype.updateAttribute
glassEasel.NativeNode.prototype.updateAttribute = function (name, value) {
  written.call(this, name, name.startsWith('aria-') && typeof value === 'boolean' ? String(value) : value)
}

// `ready` comes once the whole tree has been laid out, the inner components before those that hold them.
let waiting = []
function laidOut() {
  const now = waiting.reverse()
  waiting = []
  for (const component of now) component.triggerLifetime('ready', [])
}
space.setOverallBehavior(
  components
    .define()
    .lifetime('attached', function () {
      if (waiting.push(glassEasel.Component.isComponent(this) ? this : this._$) === 1) queueMicrotask(laidOut)
    })
    .registerBehavior(),
)

let registering
for (const word of ['Page', 'Component', 'Behavior']) globalThis[word] = (definition) => registering[word](definition)

/** Registers a page or component; `load` runs its script, which calls Page or Component. */
export function define(path, config, templates, load) {
  space.addComponentStaticConfig(path, { ...config, styleIsolation: 'shared' })
  space.addCompiledTemplate(path, { groupList: templates, content: templates[path], fallbackListenerOnNativeNode: true })
  space.componentEnv(path, (words) => {
    registering = words
    load()
  })
}

/** Makes a page inside `holder`; what it returns shows, hides and ends it. */
export function make(path, query, holder) {
  const root = associated.createRoot('page', space, path)
  const page = root.get()
  page.route = path
  page.options = query
  root.attach(holder, holder.appendChild(document.createElement('i')))
  return {
    page,
    tell: (lifetime) => root.getComponent().triggerPageLifetime(lifetime, []),
    /** The browser's node of what a selector finds on the page. */
    node: (selector) => root.getComponent().getShadowRoot().querySelector(selector)?.getBackendElement(),
    end: () => root.release(),
  }
}
