/** 服务号码 in running text: whoever reads “打 12329 问” should be able to press it. */

/** Numbers of the state and of public services that are the same all over the country; anything else of five digits may be an amount. */
const SERVICES = [
  '12123', '12306', '12308', '12309', '12313', '12315', '12328', '12329', '12333', '12345', '12348', '12351', '12355', '12356', '12360',
  '12366', '12367', '12368', '12388', '12389', '12393', '95598', '96110',
]
const EMERGENCIES = ['110', '119', '120', '122']
const NUMBER = new RegExp(`0\\d{2,3}-\\d{7,8}|${SERVICES.join('|')}|${EMERGENCIES.join('|')}`, 'g')

/** The same digits as the name of a programme, or as a number of another place, which from here would put one through to Kunshan. */
const NO_NUMBER = /(?:交管|掌上|移民局|铁路|江苏|那边的|当地的|老家的|外地的|发卡地)\s*$/
/** 120 is also a price: as a number it is dialled, or stands beside one that is. */
const DIALLED = /(?:打|拨|报|叫|\d\s*[或、和])\s*$/
const GOES_ON = /^[\d.,%-]/
const APP = /^\s*[”」"]?\s*(?:APP|小程序|公众号|网站)/i

export interface Piece {
  text: string
  /** What is dialled when it is pressed; empty for plain words. */
  number: string
}

/** The text cut where numbers begin and end; nothing of it is lost. */
export function pieces(text: string): Piece[] {
  const found: Piece[] = []
  let at = 0
  for (const match of text.matchAll(NUMBER)) {
    const [digits, start] = [match[0], match.index]
    if (!isCalled(text.slice(0, start), digits, text.slice(start + digits.length))) continue
    if (start > at) found.push({ text: text.slice(at, start), number: '' })
    found.push({ text: digits, number: digits.replace('-', '') })
    at = start + digits.length
  }
  if (at < text.length) found.push({ text: text.slice(at), number: '' })
  return found
}

export const hasNumber = (text: string): boolean => pieces(text).some(({ number }) => number)

function isCalled(before: string, digits: string, after: string): boolean {
  if (/[\d.-]$/.test(before) || GOES_ON.test(after) || NO_NUMBER.test(before) || APP.test(after)) return false
  return digits.length > 3 || DIALLED.test(before)
}
