// Plays by itself: what is often done here, how scanning goes, which halls are near. Asked anew every three minutes; a cut connection
// leaves the last picture standing. For people who asked for less motion slides change without sliding, and half as often.
const place = decodeURIComponent(location.pathname.split('/').pop())
const calm = matchMedia('(prefers-reduced-motion: reduce)').matches
const STAY = calm ? 24_000 : 12_000
const ASK_AGAIN = 180_000
const at = (id) => document.getElementById(id)
const HOW = [
  ['扫一扫', '不用下载，不用登录'],
  ['说出要办的事', '比如“我妈八十了有没有补贴”'],
  ['回答两三个问题', '只列您真正要带的材料'],
  ['看在哪办、几点开门', '最近的网点，一键导航'],
]
const STATES = { open: '现在开门', closed: '现在没开', unknown: '时间待核实' }
let slides = []
let now = -1
let notices = []
let said = 0

function item(number, title, small, state) {
  const li = document.createElement('li')
  const add = (tag, name, text) => {
    const element = document.createElement(tag)
    element.className = name
    element.textContent = text
    li.append(element)
  }
  add('span', 'number', number)
  add('b', '', title)
  if (state) add('span', `state ${state}`, STATES[state])
  add('small', '', small)
  return li
}

function slide(title, items) {
  const section = document.createElement('section')
  section.className = 'slide'
  const heading = document.createElement('h2')
  heading.textContent = title
  const list = document.createElement('ol')
  list.append(...items)
  section.append(heading, list)
  return section
}

function built(screen) {
  const found = []
  if (screen.matters.length) found.push(slide('这里常办的事', screen.matters.slice(0, 4).map((one, i) => item(i + 1, one.plain_name, one.why))))
  if (screen.playing) found.push(slide('怎么用', HOW.map(([title, small], i) => item(i + 1, title, small))))
  if (screen.halls.length) {
    const items = screen.halls.map((one, i) => {
      const state = one.open === 'open' && !one.verified ? 'unknown' : one.open
      return item(i + 1, one.name, [one.hours_text.replaceAll(';', '；'), one.why[0]].filter(Boolean).join('　'), state)
    })
    found.push(slide('就近的办事网点', items))
  }
  return found
}

function next() {
  if (!slides.length) return
  now = (now + 1) % slides.length
  at('stage').replaceChildren(slides[now])
  at('dots').replaceChildren(...slides.map((_, i) => Object.assign(document.createElement('i'), { className: i === now ? 'on' : '' })))
  at('notice').textContent = notices.length ? `公告：${notices[said++ % notices.length]}` : ''
}

async function ask() {
  try {
    const answer = await fetch(`/api/v1/screens/${encodeURIComponent(place)}`)
    const screen = await answer.json()
    if (!answer.ok) throw new Error(screen.error?.message ?? '')
    at('qr').src = screen.qr
    at('name').textContent = screen.name
    at('place').textContent = screen.place
    document.title = `${screen.name} · 扫一扫，办事早知道`
    notices = screen.notices
    const first = !slides.length
    slides = built(screen)
    if (!slides.length) at('stage').replaceChildren()
    if (first) next()
  } catch (fault) {
    if (slides.length) return // the last picture stands
    const note = document.createElement('p')
    note.className = 'fault'
    note.textContent = fault.message && !(fault instanceof TypeError) ? fault.message : '网络没有连上，连上后会自己继续'
    at('stage').replaceChildren(note)
  }
}

function tick() {
  at('clock').textContent = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', month: 'long', day: 'numeric', weekday: 'long', hour: '2-digit', minute: '2-digit', hour12: false }).format(new Date())
}

tick()
setInterval(tick, 10_000)
setInterval(next, STAY)
setInterval(ask, ASK_AGAIN)
addEventListener('keydown', (event) => {
  if (event.key === 'ArrowRight' || event.key === ' ') next()
  if (event.key === 'f') void document.documentElement.requestFullscreen?.()
})
document.addEventListener('dblclick', () => void document.documentElement.requestFullscreen?.())
await ask()
