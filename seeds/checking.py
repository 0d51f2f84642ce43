"""One reading of everything in seeds/: rows, matters, and the faults between them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from seeds.reading import FOLDER, Fault, Faults, Lines, line_of, read_csv, read_yaml
from seeds.rows import (
    AppRow,
    AreaRow,
    CatalogueRow,
    DayRow,
    DutyRow,
    ElsewhereRow,
    HallRow,
    HotWordRow,
    LexiconRow,
    PinRow,
    PlateRow,
    RecommendationRow,
    ServiceRow,
    SplitGroup,
    UnsuggestedRow,
)
from server.bundles.content import BundleContent
from server.bundles.fit import dangling
from server.doorplates.service import SITE_TYPES
from server.guides.check import check
from server.matters.content import MatterContent, NextStep
from server.matters.yaml_text import model_faults
from server.pictures.blanks.content import BlankContent
from server.pictures.content import PicturesContent
from server.policies.content import PolicyContent
from server.practice.content import Exercise
from server.search.surroundings import SAYS

Card = TypeVar("Card", PolicyContent, BundleContent, PicturesContent, BlankContent)


class SeedsRefused(Exception):
    """faults: every one of them, in order of file and line. Nothing was imported."""

    def __init__(self, faults: list[Fault]) -> None:
        super().__init__(f"{len(faults)} 处错误")
        self.faults = sorted(faults)


@dataclass(frozen=True, slots=True)
class Seeds:
    areas: list[AreaRow]
    services: list[ServiceRow]
    halls: list[HallRow]
    plates: list[PlateRow]
    apps: list[AppRow]
    days: list[DayRow]
    lexicon: list[LexiconRow]
    recommendations: list[RecommendationRow]
    elsewhere: list[ElsewhereRow]
    duties: list[DutyRow]
    splits: list[SplitGroup]
    exercises: list[Exercise]
    pins: list[PinRow]
    hot_words: list[HotWordRow]
    unsuggested: list[UnsuggestedRow]
    matters: list[MatterContent]
    policies: list[PolicyContent]
    bundles: list[BundleContent]
    paths: dict[str, int]
    """How many paths the checker walked, by matter."""


def read_seeds(folder: Path = FOLDER, *, as_of: date, walk: bool = True) -> Seeds:
    """Everything, or SeedsRefused with every fault. walk: also walk every path of every guide."""
    faults = Faults()
    areas = read_csv("areas.csv", AreaRow, faults, folder)
    services = read_csv("services.csv", ServiceRow, faults, folder)
    halls = read_csv("halls.csv", HallRow, faults, folder)
    plates = read_csv("doorplates.csv", PlateRow, faults, folder)
    apps = read_csv("apps.csv", AppRow, faults, folder)
    days = read_csv("holidays.csv", DayRow, faults, folder)
    lexicon = read_csv("lexicon.tsv", LexiconRow, faults, folder)
    recommendations = read_csv("recommendations.csv", RecommendationRow, faults, folder)
    elsewhere = read_csv("elsewhere.csv", ElsewhereRow, faults, folder)
    duties = read_csv("duties.csv", DutyRow, faults, folder)
    pins = read_csv("pins.csv", PinRow, faults, folder)
    hot_words = read_csv("hot_words.csv", HotWordRow, faults, folder)
    unsuggested = read_csv("unsuggested.csv", UnsuggestedRow, faults, folder)
    listed = read_csv("catalogue.csv", CatalogueRow, faults, folder)
    catalogue = {row.id: (line, row) for line, row in listed}
    matters = _read_matters(folder, catalogue, faults)
    splits = _read_splits(folder, set(catalogue), faults)
    policies = _read_policies(folder, set(catalogue), faults)
    bundles = _read_bundles(folder, {content.id: content for _, content, _ in matters}, set(catalogue), faults)
    _check_pictures(folder, {content.id: content for _, content, _ in matters}, set(catalogue), faults)
    exercises = _read_exercises(folder, faults)
    ids = set(catalogue)
    area_ids = {row.id for _, row in areas}
    for name, rows, columns in (
        ("catalogue.csv", listed, ("id",)),
        ("areas.csv", areas, ("id",)),
        ("services.csv", services, ("hall_type", "service", "level")),
        ("halls.csv", halls, ("id",)),
        ("doorplates.csv", plates, ("scene_code",)),
        ("doorplates.csv", plates, ("number",)),
        ("apps.csv", apps, ("id",)),
        ("holidays.csv", days, ("date",)),
        ("lexicon.tsv", lexicon, ("everyday", "formal")),
        ("elsewhere.csv", elsewhere, ("id",)),
        ("duties.csv", duties, ("topic", "area")),
        ("recommendations.csv", recommendations, ("site_type", "area", "says", "matter", "month_from", "month_to", "days", "hours")),
        ("pins.csv", pins, ("id",)),
        ("hot_words.csv", hot_words, ("text", "month_from")),
        ("unsuggested.csv", unsuggested, ("word",)),
    ):
        _unique(name, rows, columns, faults)
    for line, area in areas:
        if area.parent is not None and area.parent not in area_ids:
            faults.add("areas.csv", line, f"没有上级区域 {area.parent}")
    for line, hall in halls:
        if hall.area not in area_ids:
            faults.add("halls.csv", line, f"没有区域 {hall.area}")
        if hall.type not in {row.hall_type for _, row in services}:
            faults.add("halls.csv", line, f"services.csv 里没有网点类型 {hall.type}")
    codes = {row.scene_code for _, row in plates}
    for line, plate in plates:
        if plate.area not in area_ids:
            faults.add("doorplates.csv", line, f"没有区域 {plate.area}")
        if plate.successor is not None and plate.successor not in codes:
            faults.add("doorplates.csv", line, f"接替的门牌 {plate.successor} 不存在")
    if plates and plates[0][1].status != "active":
        faults.add("doorplates.csv", plates[0][0], "第一块门牌要是启用的")
    for line, app in apps:
        for matter in app.matters:
            if matter != "*" and matter not in ids:
                faults.add("apps.csv", line, f"没有事项 {matter}")
    for line, row in recommendations:
        if row.matter not in ids:
            faults.add("recommendations.csv", line, f"没有事项 {row.matter}")
        if row.site_type != "*" and row.site_type not in SITE_TYPES:
            faults.add("recommendations.csv", line, f"不认识的场所类型 {row.site_type}")
        if row.area != "*" and row.area not in area_ids:
            faults.add("recommendations.csv", line, f"没有区域 {row.area}")
        if row.says != "*" and row.says not in SAYS:
            faults.add("recommendations.csv", line, f"没有自述 {row.says}，可用：{'、'.join(SAYS)}")
    departments = {row.department for _, row in listed}
    for line, duty in duties:
        if duty.area != "*" and duty.area not in area_ids:
            faults.add("duties.csv", line, f"没有区域 {duty.area}")
        for department in (duty.lead, *duty.co):
            if department not in departments:
                faults.add("duties.csv", line, f"目录里没有部门 {department}")
    for line, pin in pins:
        for matter in pin.matters:
            if matter not in ids:
                faults.add("pins.csv", line, f"没有事项 {matter}")
        if pin.app is not None and pin.app not in {app.id for _, app in apps}:
            faults.add("pins.csv", line, f"apps.csv 里没有 {pin.app}")
    _check_links(matters, ids, {row.id for _, row in apps}, [row for _, row in services], [row for _, row in halls], faults)
    paths: dict[str, int] = {}
    if walk:
        for name, content, lines in matters:
            found, paths[content.id] = check(content, as_of=as_of)
            for say in found:
                faults.add(name, line_of(lines, ("questions",)), say)
    if faults.found:
        raise SeedsRefused(faults.found)
    return Seeds(
        areas=[row for _, row in areas],
        services=[row for _, row in services],
        halls=[row for _, row in halls],
        plates=[row for _, row in plates],
        apps=[row for _, row in apps],
        days=[row for _, row in days],
        lexicon=[row for _, row in lexicon],
        recommendations=[row for _, row in recommendations],
        elsewhere=[row for _, row in elsewhere],
        duties=[row for _, row in duties],
        splits=splits,
        exercises=exercises,
        pins=[row for _, row in pins],
        hot_words=[row for _, row in hot_words],
        unsuggested=[row for _, row in unsuggested],
        matters=[content for _, content, _ in matters],
        policies=policies,
        bundles=bundles,
        paths=paths,
    )


def _read_splits(folder: Path, ids: set[str], faults: Faults) -> list[SplitGroup]:
    """splits.yaml: {groups: [...]}."""
    read = read_yaml(folder / "splits.yaml", faults, "splits.yaml")
    if read is None:
        return []
    data, lines = read
    found: list[SplitGroup] = []
    for i, group in enumerate(data.get("groups") or []):
        try:
            split = SplitGroup.model_validate(group)
        except ValidationError as refusal:
            for where, say in model_faults(refusal):
                faults.add("splits.yaml", line_of(lines, ("groups", i, *where)), say)
            continue
        strangers = {option.matter for option in split.options} - set(split.matters) | set(split.matters) - ids
        for stranger in sorted(strangers):
            faults.add("splits.yaml", line_of(lines, ("groups", i)), f"{split.id}：事项 {stranger} 不在这一组或目录里")
        if any(split.id == other.id for other in found):
            faults.add("splits.yaml", line_of(lines, ("groups", i)), f"分岔问题 {split.id} 写了两次")
        found.append(split)
    return found


def _read_exercises(folder: Path, faults: Faults) -> list[Exercise]:
    """exercises.yaml: {exercises: [...]}."""
    read = read_yaml(folder / "exercises.yaml", faults, "exercises.yaml")
    if read is None:
        return []
    data, lines = read
    found: list[Exercise] = []
    for i, item in enumerate(data.get("exercises") or []):
        try:
            exercise = Exercise.model_validate(item)
        except ValidationError as refusal:
            for where, say in model_faults(refusal):
                faults.add("exercises.yaml", line_of(lines, ("exercises", i, *where)), say)
            continue
        if any(exercise.id == other.id for other in found):
            faults.add("exercises.yaml", line_of(lines, ("exercises", i)), f"练习 {exercise.id} 写了两次")
        found.append(exercise)
    return found


def _read_matters(folder: Path, catalogue: dict[str, tuple[int, CatalogueRow]], faults: Faults) -> list[tuple[str, MatterContent, Lines]]:
    found = []
    for path in sorted((folder / "matters").glob("*.yaml")):
        name = f"matters/{path.name}"
        read = read_yaml(path, faults, name)
        if read is None:
            continue
        data, lines = read
        try:
            gathered: list[tuple[tuple[str | int, ...], str]] = []
            content = MatterContent.model_validate(data, context={"faults": gathered})
        except ValidationError as refusal:
            for where, say in model_faults(refusal):
                faults.add(name, line_of(lines, where), say)
            continue
        for where, say in gathered:
            faults.add(name, line_of(lines, where), say)
        if gathered:
            continue
        line_and_row = catalogue.get(content.id)
        row = line_and_row[1] if line_and_row else None
        if row is None or path.stem != content.id:
            faults.add(name, 1, "文件名、id 和 catalogue.csv 里的事项要一致")
            continue
        for column in ("official_name", "plain_name", "audience", "theme", "department", "scope"):
            if getattr(content, column) != getattr(row, column):
                faults.add(name, line_of(lines, (column,)), f"{column} 与 catalogue.csv 不一致(应为“{getattr(row, column)}”)")
        found.append((name, content, lines))
    for missing in sorted(set(catalogue) - {content.id for _, content, _ in found} - {Path(fault.file).stem for fault in faults.found}):
        faults.add("catalogue.csv", catalogue[missing][0], f"事项 {missing} 没有文件 matters/{missing}.yaml")
    return found


def _read_cards(folder: Path, kind: str, model: type[Card], faults: Faults) -> Iterator[tuple[str, Card, Lines]]:
    """(file, card, lines) of a folder with one card a file, each named as its id."""
    for path in sorted((folder / kind).glob("*.yaml")):
        name = f"{kind}/{path.name}"
        read = read_yaml(path, faults, name)
        if read is None:
            continue
        data, lines = read
        try:
            card = model.model_validate(data)
        except ValidationError as refusal:
            for where, say in model_faults(refusal):
                faults.add(name, line_of(lines, where), say)
            continue
        if card.id != path.stem:
            faults.add(name, line_of(lines, ("id",)), "文件名和 id 要一致")
        yield name, card, lines


def _read_policies(folder: Path, matters: set[str], faults: Faults) -> list[PolicyContent]:
    found = []
    for name, policy, lines in _read_cards(folder, "policies", PolicyContent, faults):
        for matter in set(policy.matters) - matters:
            faults.add(name, line_of(lines, ("matters",)), f"没有事项 {matter}")
        found.append(policy)
    return found


def _read_bundles(folder: Path, matters: dict[str, MatterContent], listed: set[str], faults: Faults) -> list[BundleContent]:
    found = []
    for name, bundle, lines in _read_cards(folder, "bundles", BundleContent, faults):
        unread = {member.matter for member in bundle.members} & listed - matters.keys()  # its own fault is told already
        for where, say in () if unread else dangling(bundle, matters):
            faults.add(name, line_of(lines, where), say)
        found.append(bundle)
    return found


def _check_pictures(folder: Path, matters: dict[str, MatterContent], listed: set[str], faults: Faults) -> None:
    """The server reads them by itself when it starts; here it is said where they point at nothing."""
    for name, drawn, lines in _read_cards(folder, "pictures", PicturesContent, faults):
        if drawn.matter not in listed:
            faults.add(name, line_of(lines, ("matter",)), f"没有事项 {drawn.matter}")
        elif drawn.matter in matters:
            for place, say in drawn.dangling(matters[drawn.matter]):
                faults.add(name, line_of(lines, place), say)
    for name, blank, lines in _read_cards(folder, "blanks", BlankContent, faults):
        for i, use in enumerate(blank.uses):
            if use.matter not in listed:
                faults.add(name, line_of(lines, ("uses", i)), f"没有事项 {use.matter}")
            elif use.matter in matters and use.material not in {one.id for one in matters[use.matter].materials}:
                faults.add(name, line_of(lines, ("uses", i)), f"{use.matter} 没有材料 {use.material}")


def _check_links(
    matters: list[tuple[str, MatterContent, Lines]],
    ids: set[str],
    apps: set[str],
    services: list[ServiceRow],
    halls: list[HallRow],
    faults: Faults,
) -> None:
    types = {hall.type for hall in halls}
    taken = {(row.service, row.level) for row in services if row.hall_type in types}
    for name, content, lines in matters:
        if (content.where.service, content.where.level) not in taken:
            faults.add(name, line_of(lines, ("where",)), f"没有网点承接 {content.where.service}/{content.where.level}")
        steps: list[tuple[tuple[str | int, ...], NextStep]] = [
            (("verdicts", i, "next_step"), verdict.next_step) for i, verdict in enumerate(content.verdicts)
        ]
        if content.ready is not None:
            steps.append((("ready",), content.ready))
        for where, step in steps:
            if step.matter is not None and step.matter not in ids:
                faults.add(name, line_of(lines, where), f"下一步指向的事项 {step.matter} 不存在")
            if step.app is not None and step.app not in apps:
                faults.add(name, line_of(lines, where), f"apps.csv 里没有 {step.app}")
        for i, note in enumerate(content.notes):
            if note.matter is not None and note.matter not in ids:
                faults.add(name, line_of(lines, ("notes", i)), f"提醒指向的事项 {note.matter} 不存在")
        for i, channel in enumerate(content.channels):
            if channel.app is not None and channel.app not in apps:
                faults.add(name, line_of(lines, ("channels", i)), f"apps.csv 里没有 {channel.app}")


def _unique(name: str, rows: Sequence[tuple[int, BaseModel]], columns: tuple[str, ...], faults: Faults) -> None:
    seen: dict[tuple[object, ...], int] = {}
    for line, row in rows:
        key = tuple(getattr(row, column) for column in columns)
        if key in seen:
            faults.add(name, line, f"{'、'.join(columns)} “{'/'.join(str(part) for part in key)}”与第 {seen[key]} 行重复")
        seen.setdefault(key, line)
