import { reactive } from 'vue'
import { pictureOf } from '@/api/doorplate'
import type { Blank, Picture } from '@/api/types'
import { t } from '@/messages'

/** 配图: the one that is being looked at; the sheet on the page watches it. */
export const looking = reactive<{ picture: Picture | null }>({ picture: null })

export function lookAt(picture: Picture): void {
  looking.picture = picture
}

/** As an address that an image can load; another drawing has another address, so an old one never stays in a cache. */
export const imageOf = (picture: Picture): string => `${pictureOf(picture.url)}?v=${picture.version}`

export interface Shown {
  pictures: Picture[]
  blanks: Blank[]
}

/** What belongs to one material. */
export function ofMaterial(shown: Shown | null, id: string): Shown {
  return {
    pictures: shown?.pictures.filter((one) => one.material === id) ?? [],
    blanks: shown?.blanks.filter((one) => one.material === id) ?? [],
  }
}

/** A letter to print: the browser's own viewer, or WeChat's with its menu to send it on. */
export function openBlank(blank: Blank): void {
  const url = pictureOf(blank.url)
  // #ifdef H5
  window.open(url, '_blank', 'noopener')
  // #endif
  // #ifndef H5
  const failed = () => void uni.showToast({ title: t.guide.blankFailed, icon: 'none' })
  uni.downloadFile({
    url,
    success: ({ statusCode, tempFilePath }) =>
      statusCode === 200 ? uni.openDocument({ filePath: tempFilePath, fileType: 'pdf', showMenu: true, fail: failed }) : failed(),
    fail: failed,
  })
  // #endif
}
