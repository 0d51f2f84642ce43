"""Tests, as sentences: a folder here mirrors the folder of the same name in server/, geo/, embeddings/ or seeds/."""
