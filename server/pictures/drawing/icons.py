"""小图标: 48 by 48, drawn by us with one line width, by the names that the files of pictures use. They stand in icons.tsv."""

from pathlib import Path

ICONS: dict[str, str] = dict(
    line.split("\t", 1) for line in (Path(__file__).resolve().parent / "icons.tsv").read_text("utf-8").splitlines() if line
)
