const FIT = { scaleToFill: 'fill', aspectFit: 'contain', aspectFill: 'cover', widthFix: 'contain', heightFix: 'contain' }

export const image = {
  is: 'wx-image',
  properties: { src: String, mode: { type: String, value: 'scaleToFill' }, lazyLoad: Boolean, webp: Boolean, showMenuByLongpress: Boolean, ariaLabel: String, alt: String },
  lifetimes: {
    attached() {
      const host = this.getBackendElement()
      this.picture = host.appendChild(document.createElement('img'))
      this.picture.addEventListener('load', () => {
        const { naturalWidth: width, naturalHeight: height } = this.picture
        if (this.data.mode === 'widthFix') host.style.height = `${(host.clientWidth * height) / width}px`
        if (this.data.mode === 'heightFix') host.style.width = `${(host.clientHeight * width) / height}px`
        this.triggerEvent('load', { width, height })
      })
      this.picture.addEventListener('error', () => this.triggerEvent('error', { errMsg: `no picture at ${this.data.src}` }))
      draw(this)
    },
  },
  observers: {
    '**'() {
      if (this.picture) draw(this)
    },
  },
}

function draw({ picture, data }) {
  picture.alt = data.ariaLabel || data.alt
  picture.style.objectFit = FIT[data.mode] ?? 'fill'
  const src = data.src.replace(/^\//, '') // from the mini-program's root, which is this page's folder
  if (src && picture.getAttribute('src') !== src) picture.src = src
}
