// Made from zh-CN by `npm run words`. Do not edit.
export const policy = {
  loading: '正在打開政策…',
  failed: '政策沒打開',
  who: '誰能享受',
  gain: '說的是什麼',
  how: '怎麼辦',
  from: (issuer: string) => `發文：${issuer}`,
  number: (number: string) => `文號：${number}`,
  published: (day: string) => `發佈：${day}`,
  valid: (from: string | null, until: string | null) =>
    from && until ? `有效期：${from} 至 ${until}` : from ? `${from} 起施行` : until ? `到 ${until}` : '',
  matters: '去辦這些事',
  newer: '政策剛剛更新了',
  newerText: '這張卡片有了新版本，點一下看新的。',
  renew: '看新的',
}
