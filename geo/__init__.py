"""Where things are, how far, how long, and which hall first: pure functions that know nothing of the server.

Every position inside is GCJ-02 (the datum of AMap, Tencent and WeChat); other datums are converted once, at the door,
by `datum.to_gcj02`. Only `amap` talks to the outside.
"""
