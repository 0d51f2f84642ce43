/** A clock that a browser does not slow down when the tab is behind others. */
setInterval(() => postMessage(0), 1000)
