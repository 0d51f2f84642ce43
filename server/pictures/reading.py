"""配图的文件: read once a process when the server starts. A file with a fault is left out and named in the log; the rest is served."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

import structlog
import yaml
from pydantic import BaseModel, ValidationError

from server.matters.yaml_text import Loader
from server.pictures.blanks.content import BlankContent
from server.pictures.content import PicturesContent

log = structlog.get_logger()
Content = TypeVar("Content", bound=BaseModel)


class PictureFileRefused(ValueError):
    """Names the file and what is wrong in it."""


def read(path: Path, model: type[Content]) -> Content:
    """PictureFileRefused when the file cannot be used."""
    try:
        data: Any = yaml.load(path.read_text("utf-8"), Loader=Loader)
        return model.model_validate(data)
    except ValidationError as refusal:
        faults = (f"{'.'.join(map(str, fault['loc']))}: {fault['msg']}" for fault in refusal.errors(include_url=False))
        raise PictureFileRefused(f"{path.parent.name}/{path.name}: {'; '.join(faults)}") from None
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as fault:
        raise PictureFileRefused(f"{path.parent.name}/{path.name}: {fault}") from None


def _all(folder: Path, model: type[Content]) -> Iterator[Content]:
    for path in sorted(folder.glob("*.yaml")):
        try:
            yield read(path, model)
        except PictureFileRefused as refusal:
            log.error("pictures.file_refused", say=str(refusal))


@cache
def pictures_in(folder: Path) -> dict[str, PicturesContent]:
    """By matter."""
    return {one.matter: one for one in _all(folder, PicturesContent)}


@cache
def blanks_in(folder: Path) -> dict[str, BlankContent]:
    return {one.id: one for one in _all(folder, BlankContent)}
