"""The vector index, and the only package that knows Qdrant.

`port` says what search asks of an index; `edge.EdgeIndex` is Qdrant's engine inside this process, `server.QdrantIndex` a Qdrant server or
cluster. The latter is not imported from here: qdrant-client takes a second and 70 MB that the one-machine default does not need.
"""

from embeddings.index.edge import EdgeIndex
from embeddings.index.port import Hits, IndexUnavailable, Point, VectorIndex
from embeddings.sparse import Sparse

__all__ = ["EdgeIndex", "Hits", "IndexUnavailable", "Point", "Sparse", "VectorIndex"]
