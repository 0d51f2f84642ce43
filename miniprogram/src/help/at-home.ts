/** Whoever speaks of home does not mean the place where the plate hangs. */
export const atHome = (words: string): boolean => /我家|家[门門]口|家[里裡]|[楼樓][上下]|[邻鄰]居|隔壁/.test(words)
