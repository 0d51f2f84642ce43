"""The in-process index and its files."""

import asyncio
import subprocess
import sys
from pathlib import Path

import pytest

from embeddings.index import EdgeIndex, IndexUnavailable, Point, Sparse

POINTS = [Point("marriage", {"kind": "matter"}, Sparse([1], [1.0]))]

BUILD_AND_DIE = """
import asyncio, os, pathlib, signal, sys
from embeddings.index import EdgeIndex, Point, Sparse
asyncio.run(EdgeIndex(pathlib.Path(sys.argv[1])).rebuild([Point("a", {}, Sparse([1], [1.0]))], None))
os.kill(os.getpid(), signal.SIGKILL)
"""


def inside(folder: Path, pattern: str) -> list[Path]:
    return list(folder.glob(pattern))


async def found(index: EdgeIndex) -> list[str]:
    return list((await index.query(Sparse([1], [1.0]), None, limit=10)).sparse)


async def test_rebuilding_leaves_no_files_of_older_builds(tmp_path: Path) -> None:
    index = EdgeIndex(tmp_path / "vectors")
    for _ in range(3):
        await index.rebuild(POINTS, None)
    assert len(inside(tmp_path, "vectors/*/build-*")) == 1
    await index.close()
    assert inside(tmp_path, "vectors/*") == []


async def test_workers_share_a_folder_without_meeting(tmp_path: Path) -> None:
    first, second = EdgeIndex(tmp_path), EdgeIndex(tmp_path)
    await first.rebuild(POINTS, None)
    await second.rebuild([Point("passport-first", {}, Sparse([1], [1.0]))], None)
    await first.rebuild(POINTS, None)
    assert await found(first) == ["marriage"]
    assert await found(second) == ["passport-first"]
    await first.close()
    assert await found(second) == ["passport-first"]
    await second.close()


async def test_what_a_killed_worker_left_behind_is_swept_by_the_next(tmp_path: Path) -> None:
    dead = await asyncio.create_subprocess_exec(sys.executable, "-c", BUILD_AND_DIE, str(tmp_path))
    assert await dead.wait() == -9
    left_behind = inside(tmp_path, "den-*")
    assert len(left_behind) == 1
    index = EdgeIndex(tmp_path)
    await index.rebuild(POINTS, None)
    assert not left_behind[0].exists()
    assert await found(index) == ["marriage"]
    await index.close()


async def test_a_folder_that_cannot_be_written_makes_it_unavailable(tmp_path: Path) -> None:
    (tmp_path / "a-file").touch()
    index = EdgeIndex(tmp_path / "a-file" / "vectors")
    with pytest.raises(IndexUnavailable) as refusal:
        await index.rebuild(POINTS, None)
    assert isinstance(refusal.value.__cause__, OSError)
    assert not await index.ready()
    await index.close()


def test_the_default_does_not_import_the_client_of_a_server() -> None:
    """It takes a second and 70 MB (see the package)."""
    code = "import sys, embeddings.index; assert 'qdrant_client' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)
