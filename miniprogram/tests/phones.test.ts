import { describe, expect, it } from 'vitest'
import { pieces } from '@/text/phones'

const numbers = (text: string) => pieces(text).filter((one) => one.number).map((one) => one.number)

describe('a number that can be pressed', () => {
  it('is every known service number, and nothing of the text is lost', () => {
    const text = '先打12329问，税的事拨打 12366，社保打12333或12345。'
    expect(numbers(text)).toEqual(['12329', '12366', '12333', '12345'])
    expect(pieces(text).map((one) => one.text).join('')).toBe(text)
    expect(pieces('没有号码')).toEqual([{ text: '没有号码', number: '' }])
    expect(pieces('')).toEqual([])
  })

  it('is an emergency only where it is dialled', () => {
    expect(numbers('拨打122或110，有人受伤先打120；情况急就打119。')).toEqual(['122', '110', '120', '119'])
    expect(numbers('每本120元，面积120平方米，抢救记录（120出车记录）')).toEqual([])
  })

  it('is no amount, no longer number, and no name of a programme', () => {
    expect(numbers('补贴12000元、12345.67元、编号261234512345')).toEqual([])
    expect(numbers('打开交管12123，在掌上12333里查，用“铁路12306”APP，在移民局12367约好时间')).toEqual([])
  })

  it('is not the one of another place', () => {
    expect(numbers('先打那边的12333问；发卡地12333')).toEqual([])
  })

  it('is a landline with its area code', () => {
    expect(pieces('电话0512-57385856。')[1]).toEqual({ text: '0512-57385856', number: '051257385856' })
  })
})
