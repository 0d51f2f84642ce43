/** A picture from the camera or the album, ready to be sent: JPEG or PNG, and small enough. */
export interface Picture {
  data: ArrayBuffer
  type: 'image/jpeg' | 'image/png'
}

const MOST = 3

/** Where the chosen pictures lie on the phone; empty when nothing was chosen. */
export function choosePictures(from: 'camera' | 'album'): Promise<string[]> {
  return new Promise((resolve) => {
    uni.chooseImage({
      count: from === 'camera' ? 1 : MOST,
      sizeType: ['compressed'],
      sourceType: [from],
      success: ({ tempFilePaths }) => resolve([...tempFilePaths]),
      fail: () => resolve([]),
    })
  })
}

/** Its bytes. On H5 it is drawn anew, smaller: that also turns a phone's own formats into JPEG and leaves the place it was taken behind. */
export async function readPicture(path: string): Promise<Picture> {
  // #ifdef H5
  return drawnAnew(path)
  // #endif
  // #ifdef MP-WEIXIN
  return readFile(path)
  // #endif
}

// #ifdef H5
const LONGEST_SIDE = 1800

async function drawnAnew(path: string): Promise<Picture> {
  const picture = new Image()
  picture.src = path
  await picture.decode()
  const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.naturalWidth, picture.naturalHeight))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(picture.naturalWidth * scale))
  canvas.height = Math.max(1, Math.round(picture.naturalHeight * scale))
  const brush = canvas.getContext('2d')
  if (!brush) throw new Error('no canvas')
  brush.fillStyle = '#fff'
  brush.fillRect(0, 0, canvas.width, canvas.height)
  brush.drawImage(picture, 0, 0, canvas.width, canvas.height)
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', 0.86))
  if (!blob) throw new Error('no picture')
  return { data: await blob.arrayBuffer(), type: 'image/jpeg' }
}
// #endif

// #ifdef MP-WEIXIN
function readFile(path: string): Promise<Picture> {
  return new Promise((resolve, reject) => {
    uni.getFileSystemManager().readFile({
      filePath: path,
      success: ({ data }) => {
        const bytes = data as ArrayBuffer
        const png = new Uint8Array(bytes.slice(0, 4)).join() === '137,80,78,71'
        resolve({ data: bytes, type: png ? 'image/png' : 'image/jpeg' })
      },
      fail: ({ errMsg }) => reject(new Error(errMsg)),
    })
  })
}
// #endif
