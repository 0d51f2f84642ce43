"""`make bench`: what an answer costs beside a bare Sanic route, in the same run on the same machine."""
