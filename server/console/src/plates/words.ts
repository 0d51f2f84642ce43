/** Words and colours of doorplates: one place for what a state or a kind is called and how it looks. */
import type { components } from '@/api/schema'

type Schemas = components['schemas']
export type PlateRow = Schemas['PlateRow']
export type PlateDetail = Schemas['PlateDetailView']
export type State = PlateRow['status']
export type Import = Schemas['ImportView']
export type ImportRow = Schemas['ImportRowView']
export type PrintJob = Schemas['PrintJobView']
export type Finding = Schemas['FindingView']
export type Problem = Schemas['ProblemView']
export type Round = Schemas['RoundView']
export type RoundDetail = Schemas['RoundDetailView']
export type Stop = Schemas['StopView']

export const states: Record<State, { name: string; type: 'info' | 'primary' | 'success' | 'warning' | 'danger'; colour: string }> = {
  designed: { name: '设计', type: 'info', colour: '#6b7280' },
  printed: { name: '已印制', type: 'info', colour: '#7c6bb0' },
  posted: { name: '已张贴', type: 'primary', colour: '#17508f' },
  active: { name: '启用', type: 'success', colour: '#1f7a4d' },
  damaged: { name: '报损', type: 'danger', colour: '#b3362d' },
  moved: { name: '迁移中', type: 'warning', colour: '#a8550f' },
  retired: { name: '停用', type: 'info', colour: '#9aa0a8' },
}

export const siteTypes: Record<string, string> = {
  mall: '商场',
  office: '写字楼',
  bank: '银行',
  post: '邮政',
  community_gate: '小区门口',
  market: '集市',
  hospital: '医院',
  school: '学校',
  station: '车站',
  factory: '厂区',
}

export const findings: Record<string, string> = {
  silent: '长时间没人扫',
  damaged: '已报损',
  reported: '反映扫不出',
  covered: '码被覆盖',
  far: '扫码位置太远',
  burst: '扫码突增',
  early: '未启用就被扫',
  inspected: '巡检有问题',
}

/** Headings of an import, in the order of the template. */
export const columns = [
  { id: 'number', name: '编号', width: 104 },
  { id: 'name', name: '名称', width: 176 },
  { id: 'site_type', name: '场所类型', width: 92 },
  { id: 'area', name: '所属区域', width: 104 },
  { id: 'address', name: '地址', width: 130 },
  { id: 'lat', name: '纬度', width: 110 },
  { id: 'lng', name: '经度', width: 115 },
  { id: 'datum', name: '坐标系', width: 76 },
] as const

export const layouts = { a4: 'A4 拼版，一页四块', a6: 'A6 单块，一页一块' } as const

export function sizeOf(bytes: number): string {
  return bytes >= 1_000_000 ? `${(bytes / 1_000_000).toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1000))} KB`
}

export function metresOf(metres: number): string {
  return metres >= 1000 ? `${(metres / 1000).toFixed(1)} 公里` : `${metres} 米`
}
