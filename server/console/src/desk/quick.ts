/** 快捷回复: what is said every day. One's own stand first and stay in this browser. */
import { ref } from 'vue'

const KEY = 'doorplate.desk.quick'
export const MOST_QUICK = 40
export const USUAL = [
  '您好，我是帮办员，您的情况我已经看到了，不用重复说。',
  '请稍等，我帮您查一下，马上回复您。',
  '我把材料清单发给您，点开逐项看，缺哪份可以直接问我。',
  '方便的话，请拍一张您手里材料的照片发过来，我帮您先看看。',
  '这件事要带本人有效身份证件原件；代办的，再带代办人身份证件和委托书。',
  '去之前先看一下网点卡片里的开门时间，到了报取件码，窗口能直接打开同一份清单。',
  '这件事需要部门核实，我帮您转成工单，有结果会告诉您，不用再跑一趟来问。',
  '打字不方便的话，我们可以语音或视频说。',
  '还有别的要问吗？没有的话我先结束这次帮办，您随时可以再找我们。',
]

function kept(): string[] {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]')
    return Array.isArray(found) ? found.filter((one): one is string => typeof one === 'string').slice(0, MOST_QUICK) : []
  } catch {
    return []
  }
}

export const own = ref<string[]>(kept())

function keep(list: string[]): void {
  own.value = list
  localStorage.setItem(KEY, JSON.stringify(list))
}

export function addQuick(text: string): void {
  const clean = text.trim().slice(0, 500)
  if (clean && !own.value.includes(clean) && !USUAL.includes(clean)) keep([clean, ...own.value].slice(0, MOST_QUICK))
}

export function dropQuick(text: string): void {
  keep(own.value.filter((one) => one !== text))
}
