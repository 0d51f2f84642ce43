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
