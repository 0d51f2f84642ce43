App({ launched: null, onLaunch(options) { this.launched = options } })
