export const policy = {
  loading: '正在打开政策…',
  failed: '政策没打开',
  who: '谁能享受',
  gain: '说的是什么',
  how: '怎么办',
  from: (issuer: string) => `发文：${issuer}`,
  number: (number: string) => `文号：${number}`,
  published: (day: string) => `发布：${day}`,
  valid: (from: string | null, until: string | null) =>
    from && until ? `有效期：${from} 至 ${until}` : from ? `${from} 起施行` : until ? `到 ${until}` : '',
  matters: '去办这些事',
  newer: '政策刚刚更新了',
  newerText: '这张卡片有了新版本，点一下看新的。',
  renew: '看新的',
}
