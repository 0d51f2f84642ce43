/** Words of the road to a version. */
export const STATES = {
  draft: { word: '草稿', type: 'info' },
  in_review: { word: '待审核', type: 'warning' },
  approved: { word: '已通过，待发布', type: 'success' },
  published: { word: '已发布', type: 'success' },
  withdrawn: { word: '已撤回', type: 'info' },
} as const

export const VERDICTS: Record<string, string> = { yes: '能办', no: '不能办', more: '要再问' }
export const FORM_CHOICES = [
  { id: 'original', say: '原件' },
  { id: 'copy', say: '复印件' },
  { id: 'original_and_copy', say: '原件和复印件' },
  { id: 'electronic', say: '电子证照' },
  { id: 'fill_in', say: '填写' },
]
export const NECESSITIES = [
  { id: 'required', say: '必要' },
  { id: 'if_any', say: '有就带' },
  { id: 'later', say: '可后补' },
]
export const KINDS = [
  { id: 'single', say: '单选' },
  { id: 'multi', say: '多选' },
  { id: 'yesno', say: '是或否' },
  { id: 'date', say: '日期' },
  { id: 'number', say: '数字' },
  { id: 'area', say: '区镇' },
]

/** Of the official 实施清单 (server/matters/official.py). */
export const MATTER_KINDS = ['行政许可', '行政处罚', '行政强制', '行政征收', '行政给付', '行政检查', '行政确认', '行政奖励', '行政裁决', '其他行政权力', '公共服务']
export const LEVELS = ['国家级', '省级', '市级', '县级', '乡镇级', '村级']
export const HANDLINGS = ['即办件', '承诺件']
export const UNITS = ['工作日', '自然日']
export const DEPTHS = ['Ⅰ级', 'Ⅱ级', 'Ⅲ级', 'Ⅳ级']
export const SERVED = ['自然人', '企业法人', '事业法人', '社会组织法人', '非法人企业', '行政机关', '其他组织']
export const WAYS = ['窗口办理', '网上办理', '快递申请', '自助终端', '电话办理']
/** What people say of themselves. */
export const TAGS = [
  { id: 'elder', say: '老人' },
  { id: 'newcomer', say: '刚来昆山' },
  { id: 'parent', say: '家有孩子' },
  { id: 'shop_owner', say: '开店办厂' },
  { id: 'worker', say: '在上班' },
  { id: 'job_seeker', say: '在找工作' },
  { id: 'graduate', say: '刚毕业' },
  { id: 'driver', say: '开车' },
  { id: 'disabled', say: '有残疾' },
  { id: 'veteran', say: '当过兵' },
  { id: 'hmt', say: '港澳台居民' },
]

/** How a version came into force. */
export const CAME = { published: '发布', rolled_back: '回退到', imported: '导入官方要素，' } as const

export const CHANNELS = [
  { id: 'window', say: '窗口' },
  { id: 'online', say: '网上' },
  { id: 'self_service', say: '自助机' },
  { id: 'post', say: '邮寄' },
  { id: 'phone', say: '电话' },
]
export const HALL_LEVELS = [
  { id: 'city', say: '市级' },
  { id: 'town', say: '区镇' },
  { id: 'community', say: '社区（村）' },
]
export const MATCHES = [
  { id: 'nearest', say: '不认地方，就近去' },
  { id: 'own_area', say: '要去自己所在地的' },
]

/** 原件, 复印件 2 份: as it is said on the resident's list. */
export function copiesOf(material: { form: string; copies: number }): string {
  const form = FORM_CHOICES.find((one) => one.id === material.form)?.say ?? material.form
  return material.copies ? `${form} ${material.copies} 份` : form
}
