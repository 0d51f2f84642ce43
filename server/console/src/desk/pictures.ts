/** Pictures on their way out: JPG or PNG, small enough to arrive. */
const LONGEST_SIDE = 2000
const SMALL_BYTES = 1_500_000

/** A photo of many megapixels, or of another kind, is drawn anew as JPG; what is small already stays as it is. */
export async function ready(file: Blob): Promise<Blob> {
  if (['image/jpeg', 'image/png'].includes(file.type) && file.size <= SMALL_BYTES) return file
  const drawn = await createImageBitmap(file)
  const scale = Math.min(1, LONGEST_SIDE / Math.max(drawn.width, drawn.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(drawn.width * scale)
  canvas.height = Math.round(drawn.height * scale)
  const pen = canvas.getContext('2d')!
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.drawImage(drawn, 0, 0, canvas.width, canvas.height)
  drawn.close()
  return await new Promise((done, fail) => canvas.toBlob((made) => (made ? done(made) : fail(new TypeError('not a picture'))), 'image/jpeg', 0.85))
}
