"""Words into vectors, and vectors into the matters they are nearest to. Knows nothing of the server: no database, no web, no settings.

`features` cuts text into tokens, `bm25` turns tokens into sparse vectors, `encoder` is the port for dense ones, and `index` keeps both
in Qdrant, in process or on a server.
"""
