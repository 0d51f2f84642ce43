/** What the exchange tells, as a person reads it. */
import type { components } from '@/api/schema'
import { nameOf } from '@/state/areas'

export type Partner = components['schemas']['PartnerView']
export type Issued = components['schemas']['PartnerIssuedView']
export type Delivery = components['schemas']['DeliveryView']

export const FATES = {
  waiting: { word: '等着送', type: 'warning' },
  delivered: { word: '已送达', type: 'success' },
  dead: { word: '没送到', type: 'danger' },
  ready: { word: '等它来取', type: 'info' },
} as const

/** What a partner gets to know, one line for each reason. */
export function whatGoesTo(partner: Pick<Partner, 'lodges' | 'works' | 'departments' | 'areas'>): string[] {
  const places = partner.areas.map(nameOf).join('、')
  return [
    ...(partner.works ? [`${places}派给${partner.departments.join('、')}（主办或协办）的工单`] : []),
    ...(partner.lodges ? [`它在${places}交办的工单`] : []),
  ]
}

const FAULTS: Record<string, string> = {
  ConnectError: '连不上',
  ConnectTimeout: '连不上，超时',
  TimeoutError: '超过 8 秒没有答复',
  ReadTimeout: '超过 8 秒没有答复',
  ReadError: '没答完就断开了',
  RemoteProtocolError: '没有答复就断开了',
  gaierror: '推送地址的域名解析不到',
  AddressRefused: '推送地址指向内网或本机',
}
const STATUSES: Record<string, string> = { '401': '签名或密钥不对', '403': '不让进', '404': '地址不对', '400': '不收这一条', '409': '不收这一条', '413': '不收这一条', '422': '不收这一条', '429': '太频繁', '503': '暂停服务' }

/** The last answer to a push, or why there was none. Empty: taken, or not tried yet. */
export function answerOf(error: string): string {
  if (!error) return ''
  if (!/^\d{3}$/.test(error)) return FAULTS[error] ?? `没有接通（${error}）`
  const said = STATUSES[error] ?? (error < '400' ? '要转到别的地址' : error >= '500' ? '对方系统出错' : '')
  return said ? `答复 ${error}，${said}` : `答复 ${error}`
}
