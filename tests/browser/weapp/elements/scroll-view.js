export const scrollView = {
  is: 'wx-scroll-view',
  properties: {
    scrollX: Boolean,
    scrollY: Boolean,
    scrollTop: null,
    scrollLeft: null,
    scrollIntoView: String,
    upperThreshold: { type: Number, value: 50 },
    lowerThreshold: { type: Number, value: 50 },
    scrollWithAnimation: Boolean,
    enableFlex: Boolean,
    enhanced: Boolean,
    showScrollbar: { type: Boolean, value: true },
    ariaLabel: String,
  },
  lifetimes: {
    attached() {
      const host = this.getBackendElement()
      let before = 0
      host.addEventListener('scroll', () => {
        const { scrollTop, scrollLeft, scrollHeight, scrollWidth, clientHeight } = host
        this.triggerEvent('scroll', { scrollTop, scrollLeft, scrollHeight, scrollWidth, deltaY: before - scrollTop })
        if (scrollTop < before && scrollTop < this.data.upperThreshold) this.triggerEvent('scrolltoupper', { direction: 'top' })
        if (scrollTop > before && scrollHeight - scrollTop - clientHeight < this.data.lowerThreshold) this.triggerEvent('scrolltolower', { direction: 'bottom' })
        before = scrollTop
      })
      draw(this)
    },
  },
  observers: {
    '**'() {
      if (this.getBackendElement()) draw(this)
    },
  },
}

function draw(component) {
  const host = component.getBackendElement()
  const { scrollX, scrollY, scrollTop, scrollLeft, scrollIntoView } = component.data
  host.style.overflowX = scrollX ? 'auto' : 'hidden'
  host.style.overflowY = scrollY ? 'auto' : 'hidden'
  if (scrollTop !== null && scrollTop !== '') host.scrollTop = Number(scrollTop)
  if (scrollLeft !== null && scrollLeft !== '') host.scrollLeft = Number(scrollLeft)
  const wanted = scrollIntoView && component.ownerShadowRoot?.querySelector(`#${scrollIntoView}`)
  if (wanted) host.scrollTop = wanted.getBackendElement().offsetTop - host.offsetTop
}
