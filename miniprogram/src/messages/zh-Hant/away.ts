// Made from zh-CN by `npm run words`. Do not edit.
/** 沒網、網慢: what is told while the server does not answer. */
export const away = {
  mark: '現在沒有網',
  markText: '存過的清單、最近看的攻略還能看；您寫的、點的都留著。',
  stale: (when: string) => `網沒通，這是 ${when} 存在這部手機裡的。`,
  back: '網通了',
  renew: '重新取一次',
  look: '看存著的',
  guides: '沒網也能看的攻略',
  waiting: (n: number) => `有 ${n} 樣在等網絡，通了就送`,
}
