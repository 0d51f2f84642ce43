/** A sound and a flashing title: somebody came, somebody wrote, somebody calls. */
import { ref } from 'vue'

const KEY = 'doorplate.desk.quiet'
export const quiet = ref(localStorage.getItem(KEY) === '1')

export function setQuiet(on: boolean): void {
  quiet.value = on
  localStorage.setItem(KEY, on ? '1' : '0')
}

let context: AudioContext | null = null
/** Notes as Hz and seconds from now. */
const TUNES = {
  arrival: [[660, 0], [880, 0.16]],
  message: [[784, 0]],
  ring: [[880, 0], [660, 0.22], [880, 0.44], [660, 0.66]],
} as const

export function play(tune: keyof typeof TUNES): void {
  if (quiet.value) return
  try {
    context ??= new AudioContext()
    void context.resume()
    for (const [pitch, after] of TUNES[tune]) note(context, pitch, context.currentTime + after)
  } catch {
    // no sound on this machine; the title still says it
  }
}

function note(on: AudioContext, pitch: number, at: number): void {
  const tone = on.createOscillator()
  const volume = on.createGain()
  tone.frequency.value = pitch
  volume.gain.setValueAtTime(0.0001, at)
  volume.gain.exponentialRampToValueAtTime(0.16, at + 0.02)
  volume.gain.exponentialRampToValueAtTime(0.0001, at + 0.2)
  tone.connect(volume).connect(on.destination)
  tone.start(at)
  tone.stop(at + 0.22)
}

let flashing: ReturnType<typeof setInterval> | undefined
let usual = ''

/** Until somebody looks. */
export function flash(words: string): void {
  if (document.hasFocus()) return
  if (flashing === undefined) usual = document.title
  clearInterval(flashing)
  let on = false
  const turn = (): void => {
    on = !on
    document.title = on ? `【${words}】` : usual
  }
  turn()
  flashing = setInterval(turn, 900)
}

export function calm(): void {
  if (flashing === undefined) return
  clearInterval(flashing)
  flashing = undefined
  document.title = usual
}

window.addEventListener('focus', calm)
