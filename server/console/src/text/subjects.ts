/** 审计的对象: what kind of record it was, by a word, and its page where it has one. Nobody reads a UUID. */
import type { RouteLocationRaw } from 'vue-router'

interface Kind {
  word: string
  to?: (id: string) => RouteLocationRaw
  /** Its id says something to people: a number, a code that stands on it. */
  told?: boolean
}

const KINDS: Record<string, Kind> = {
  staff: { word: '账号' },
  staff_token: { word: '登录' },
  session: { word: '帮办会话' },
  ticket: { word: '工单', to: (id) => ({ name: 'ticket', params: { id } }) },
  ledger_item: { word: '台账', to: (id) => ({ name: 'ledger-item', params: { id } }) },
  ledger_case: { word: '用例' },
  doorplate: { word: '门牌', told: true, to: (id) => ({ name: 'plate', params: { code: id } }) },
  doorplate_import: { word: '门牌导入', to: (id) => ({ name: 'import', params: { id } }) },
  print_job: { word: '印制任务' },
  inspection_round: { word: '巡检', to: (id) => ({ name: 'round', params: { id } }) },
  scan_problem: { word: '扫码问题' },
  draft: { word: '事项草稿', to: (id) => ({ name: 'draft', params: { id } }) },
  matter: { word: '事项', to: (id) => ({ name: 'matter', params: { id } }) },
  policy: { word: '政策卡片', to: (id) => ({ name: 'policy', params: { id } }) },
  bundle: { word: '一件事', to: (id) => ({ name: 'bundle', params: { id } }) },
  proposal: { word: '修改建议' },
  matter_draft: { word: '事项草稿', to: (id) => ({ name: 'draft', params: { id } }) },
  policy_draft: { word: '政策卡片草稿', to: (id) => ({ name: 'card-draft', params: { id } }) },
  bundle_draft: { word: '一件事草稿', to: (id) => ({ name: 'card-draft', params: { id } }) },
  checklist: { word: '材料清单', told: true },
  hall: { word: '网点', to: (id) => ({ name: 'hall', params: { id } }) },
  hall_dataset: { word: '网点数据版本', told: true, to: (id) => ({ name: 'hall-version', params: { number: id } }) },
  area: { word: '区域' },
  calendar: { word: '工作日历', told: true },
  notice: { word: '公告' },
  switch: { word: '功能开关' },
  recording: { word: '录音征询' },
  entry: { word: '渠道入口', told: true },
  shift: { word: '班次' },
  rating: { word: '评价' },
  duty: { word: '职责' },
  duty_decision: { word: '学到的裁定' },
  api_key: { word: '接口密钥' },
  partner: { word: '对接方' },
  online_app: { word: '网上入口' },
  official_import: { word: '官方要素导入' },
  volume_sheet: { word: '办件量表', told: true, to: (id) => ({ name: 'volume-sheet', params: { number: id } }) },
}

export interface Subject {
  word: string
  /** Empty where the id is for machines. */
  id: string
  to: RouteLocationRaw | null
}

export function subjectOf(kind: string, id: string): Subject | null {
  if (!kind && !id) return null
  const known = KINDS[kind]
  return { word: known?.word ?? '其他记录', id: known?.told ? id : '', to: (id && known?.to?.(id)) || null }
}
