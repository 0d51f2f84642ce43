// Toast, dialog and action sheet, drawn over the page and answered by tapping.
import { asking, mustBe, Refused } from './api.js'

function draw(html, kind = '') {
  const over = document.body.appendChild(document.createElement('div'))
  over.className = `wx-over ${kind}`
  over.innerHTML = `<div class="wx-box" role="dialog">${html}</div>`
  return over
}

function put(box, name, text) {
  const line = box.appendChild(document.createElement('div'))
  line.className = name
  line.textContent = text
}

/** A dialog with a title, words and buttons; resolves to the number of the button that was tapped. */
export function choose({ title, text, fill, ways, sheet = false }) {
  const over = draw('', sheet ? 'wx-over--sheet' : '')
  const box = over.firstChild
  if (title) put(box, 'wx-box__title', title)
  if (text) put(box, 'wx-box__text', text)
  if (fill) box.append(fill)
  const row = box.appendChild(document.createElement('div'))
  row.className = 'wx-box__ways'
  return new Promise((resolve) => {
    ways.forEach((label, i) => {
      const button = row.appendChild(document.createElement('button'))
      button.textContent = label
      button.addEventListener('click', () => {
        over.remove()
        resolve(i)
      })
    })
  })
}

let toast
function hideToast() {
  toast?.remove()
  toast = undefined
}

function showToast(options) {
  mustBe('String', options, 'title')
  hideToast()
  toast = document.body.appendChild(document.createElement('div'))
  toast.className = 'wx-toast'
  toast.setAttribute('role', 'status')
  toast.textContent = options.title
  const shown = toast
  if (options.duration !== Infinity) setTimeout(() => shown.remove(), options.duration ?? 1500)
}

async function showModal(options) {
  const { title = '', content = '', showCancel = true, cancelText = '取消', confirmText = '确定', editable = false } = options
  for (const [field, words] of Object.entries({ cancelText, confirmText })) {
    if (words.length > 4) throw new Refused(`${field} length should not larger than 4 Chinese characters`)
  }
  if (editable) throw new Error('an editable dialog is not drawn yet')
  const tapped = await choose({ title, text: content, ways: showCancel ? [cancelText, confirmText] : [confirmText] })
  const confirm = tapped === (showCancel ? 1 : 0)
  return { confirm, cancel: !confirm }
}

async function showActionSheet({ itemList = [] }) {
  if (itemList.length < 1 || itemList.length > 6) throw new Refused('parameter error: itemList should have 1 to 6 items')
  const tapIndex = await choose({ ways: [...itemList, '取消'], sheet: true })
  if (tapIndex === itemList.length) throw new Refused('cancel')
  return { tapIndex }
}

export const dialogs = {
  showToast: asking('showToast', showToast),
  hideToast: asking('hideToast', hideToast),
  showLoading: asking('showLoading', (options) => showToast({ ...options, duration: Infinity })),
  hideLoading: asking('hideLoading', hideToast),
  showModal: asking('showModal', showModal),
  showActionSheet: asking('showActionSheet', showActionSheet),
}
