"""The bundles as their files say, resolved without a server."""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from seeds.reading import FOLDER, Faults, read_yaml
from server.bundles.content import BundleContent
from server.bundles.resolve import Standing, Told, standing
from server.guides.answers import read
from server.guides.resolve import Resolution, resolve
from server.matters.content import MatterContent

AS_OF = date(2026, 11, 23)


def yaml_of(path: Path) -> dict[str, Any]:
    faults = Faults()
    found = read_yaml(path, faults, path.name)
    assert found is not None, faults.found
    assert not faults.found
    return found[0]


@cache
def bundle_of(id_: str) -> BundleContent:
    return BundleContent.model_validate(yaml_of(FOLDER / "bundles" / f"{id_}.yaml"))


@cache
def matter_of(id_: str) -> MatterContent:
    return MatterContent.model_validate(yaml_of(FOLDER / "matters" / f"{id_}.yaml"))


@cache
def areas() -> dict[str, str]:
    with (FOLDER / "areas.csv").open(encoding="utf-8", newline="") as file:
        return {row["id"]: row["name"] for row in csv.DictReader(file)}


def every_bundle() -> list[str]:
    return sorted(path.stem for path in (FOLDER / "bundles").glob("*.yaml"))


def alone(matter: str, told: Told) -> Resolution:
    """What the matter says by itself."""
    content = matter_of(matter)
    given, strangers = read(content, told.answers, areas())
    return resolve(content, given, as_of=AS_OF, areas=areas(), strangers=strangers, heard=told.heard)


def together(bundle: BundleContent, chosen: Sequence[str] | None, answers: Mapping[str, Any]) -> Standing:
    members = [one for one in bundle.members if chosen is None or one.matter in chosen]
    contents = {one.matter: matter_of(one.matter) for one in members}
    return standing(bundle, members, answers, contents, areas(), alone)
