// <input> and <textarea>: the placeholder is a line of its own, because pages style it by a class.
const KEYBOARD = { number: 'numeric', digit: 'decimal', idcard: 'text', text: 'text' }

export const field = (kind) => ({
  is: `wx-${kind}`,
  properties: {
    value: String,
    type: { type: String, value: 'text' },
    password: Boolean,
    placeholder: String,
    placeholderClass: String,
    placeholderStyle: String,
    disabled: Boolean,
    maxlength: { type: Number, value: 140 },
    focus: Boolean,
    autoFocus: Boolean,
    autoHeight: Boolean,
    confirmType: { type: String, value: kind === 'input' ? 'done' : 'return' },
    confirmHold: Boolean,
    cursorSpacing: Number,
    adjustPosition: { type: Boolean, value: true },
    holdKeyboard: Boolean,
    showConfirmBar: { type: Boolean, value: true },
    disableDefaultPadding: Boolean,
    name: String,
    ariaLabel: String,
  },
  lifetimes: {
    attached() {
      const host = this.getBackendElement()
      const box = document.createElement(kind)
      const hint = document.createElement('div')
      this.parts = { box, hint }
      host.append(box, hint)
      draw(this)
      box.addEventListener('input', () => {
        fit(this)
        hint.hidden = Boolean(box.value)
        this.triggerEvent('input', { value: box.value, cursor: box.selectionStart, keyCode: 0 })
      })
      box.addEventListener('focus', () => this.triggerEvent('focus', { value: box.value, height: 0 }))
      box.addEventListener('blur', () => this.triggerEvent('blur', { value: box.value, cursor: box.selectionStart }))
      box.addEventListener('keydown', (event) => {
        if (event.key !== 'Enter' || event.isComposing || kind !== 'input') return
        this.triggerEvent('confirm', { value: box.value })
        if (!this.data.confirmHold) box.blur()
      })
      if (this.data.focus || this.data.autoFocus) box.focus()
    },
  },
  observers: {
    '**'() {
      if (this.parts) draw(this)
    },
  },
})

function draw(component) {
  const { box, hint } = component.parts
  const { data } = component
  if (box.value !== data.value) box.value = data.value
  if (box.tagName === 'INPUT') box.type = data.password ? 'password' : 'text'
  box.inputMode = KEYBOARD[data.type] ?? 'text'
  box.enterKeyHint = { search: 'search', next: 'next', go: 'go', send: 'send', done: 'done' }[data.confirmType] ?? 'enter'
  box.disabled = data.disabled
  box.placeholder = data.placeholder
  if (data.maxlength >= 0) box.maxLength = data.maxlength
  else box.removeAttribute('maxlength')
  if (data.ariaLabel) box.setAttribute('aria-label', data.ariaLabel)
  hint.className = `wx-placeholder ${data.placeholderClass}`
  hint.style.cssText = data.placeholderStyle
  hint.textContent = data.placeholder
  hint.hidden = Boolean(box.value)
  hint.setAttribute('aria-hidden', 'true')
  fit(component)
}

function fit({ data, parts: { box } }) {
  if (!data.autoHeight) return
  box.style.height = 'auto'
  box.style.height = `${box.scrollHeight}px`
}
