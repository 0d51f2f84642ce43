Page({ data: { said: '' }, onLoad({ say }) { this.setData({ said: say }) } })
