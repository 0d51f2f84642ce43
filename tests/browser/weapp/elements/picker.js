// <picker>: a sheet with one native choice in it, 取消 and 确定.
import { choose } from '../wx/dialogs.js'

export const picker = {
  is: 'wx-picker',
  properties: { mode: { type: String, value: 'selector' }, range: Array, rangeKey: String, value: null, start: String, end: String, fields: String, disabled: Boolean, headerText: String, ariaLabel: String },
  lifetimes: {
    attached() {
      this.addListener('tap', () => void (this.data.disabled || open(this)))
    },
  },
}

async function open(component) {
  const { data } = component
  const box = document.createElement(data.mode === 'selector' ? 'select' : 'input')
  if (data.mode === 'selector') {
    data.range.forEach((one, i) => box.append(new Option(data.rangeKey ? one[data.rangeKey] : one, String(i))))
  } else if (data.mode === 'date' || data.mode === 'time') {
    Object.assign(box, { type: data.mode, min: data.start, max: data.end })
  } else {
    throw new Error(`<picker mode="${data.mode}"> is missing in the runner`)
  }
  box.setAttribute('aria-label', data.headerText || data.ariaLabel || data.mode)
  box.value = String(data.value ?? (data.mode === 'selector' ? 0 : ''))
  const tapped = await choose({ title: data.headerText, fill: box, ways: ['取消', '确定'], sheet: true })
  if (tapped === 1) component.triggerEvent('change', { value: box.value })
  else component.triggerEvent('cancel', {})
}
