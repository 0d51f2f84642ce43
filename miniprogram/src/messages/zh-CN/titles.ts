/** The bar above each page, by the last part of its address. The same words stand in pages.json, for the moment before this is read. */
export const titles: Record<string, string> = {
  home: '昆山数字政务门牌',
  results: '找一找',
  matter: '办事攻略',
  ask: '问几句就好',
  list: '我的材料清单',
  halls: '去哪儿办',
  help: '找人帮忙',
  mine: '我的帮办',
  booking: '预约帮办',
  saved: '我的清单',
  bundle: '一件事',
  policy: '政策',
  report: '告诉我们',
  join: '帮办员接通话',
}
