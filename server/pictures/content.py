"""配图: one picture in words. seeds/pictures/<matter>.yaml holds those of a matter (seeds/README.md)."""

from __future__ import annotations

from typing import Annotated, Any, Literal, Self

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints, model_validator

from server.matters.content import Id, MatterContent, Part
from server.pictures.drawing.icons import ICONS

Short = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=30)]
Say = Annotated[str, StringConstraints(strip_whitespace=True, min_length=2, max_length=90)]
Alt = Annotated[str, StringConstraints(strip_whitespace=True, min_length=12, max_length=160)]


def _drawn(name: str) -> str:
    if name not in ICONS:
        raise ValueError(f"没有图标 {name}，可用：{'、'.join(sorted(ICONS))}")
    return name


IconName = Annotated[str, AfterValidator(_drawn)]
MOST_ROWS = 12
MOST_MARKS = 8


def _listed(names: tuple[str, ...]) -> BeforeValidator:
    """A row is written as a list, in this order; what is left out at the end is not there."""

    def read(value: Any) -> Any:
        if not isinstance(value, (list, tuple)):
            return value
        if len(value) > len(names):
            raise ValueError(f"一行最多 {len(names)} 格：{'、'.join(names)}")
        return dict(zip(names, value, strict=False))

    return BeforeValidator(read)


class Printed(Part):
    """One line of a paper: what is printed, what is filled in, and what to look at there."""

    label: Short
    value: Annotated[str, StringConstraints(max_length=60)] = ""
    say: Say | None = None
    at: Literal["hair", "eyes", "ears", "face", "collar", "background", "shoulders"] | None = None
    """Where a portrait shows it."""


class Explained(Part):
    """One field of a form: none goes without an explanation."""

    label: Short
    value: Annotated[str, StringConstraints(max_length=60)]
    say: Say


class Seal(Part):
    text: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=15)]
    say: Say | None = None


class Piece(Part):
    """One piece of a screen."""

    kind: Literal["search", "tile", "list", "field", "pick", "tick", "upload", "button", "code", "face", "note", "done"]
    text: Short
    say: Say | None = None


class Move(Part):
    """One step of several."""

    icon: IconName
    title: Short
    say: Say


class Thing(Part):
    """What lies on the counter."""

    icon: IconName
    name: Short
    say: Say


class Room(Part):
    """One room or place of a plan: left, top, width and height in twelfths of the plan."""

    name: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=12)]
    at: tuple[
        Annotated[float, Field(ge=0, le=12)],
        Annotated[float, Field(ge=0, le=12)],
        Annotated[float, Field(ge=1.5, le=12)],
        Annotated[float, Field(ge=1, le=12)],
    ]
    say: Say | None = None

    @model_validator(mode="after")
    def _inside(self) -> Self:
        left, top, width, height = self.at
        if left + width > 12 or top + height > 12:
            raise ValueError(f"“{self.name}”画到了图外面")
        return self


class _Picture(Part):
    id: Id
    title: Short
    alt: Alt
    material: Id | None = None
    """Which of the matter's materials it shows."""
    step: Short | None = None
    """Which of its steps, by title."""


class Paper(_Picture):
    kind: Literal["paper"]
    look: Literal["card", "book", "certificate", "sheet", "receipt", "portrait"] = "sheet"
    """portrait: a photograph, drawn large, with its rows pointing into it."""
    head: Short
    photo: bool = False
    rows: Annotated[tuple[Annotated[Printed, _listed(("label", "value", "say", "at"))], ...], Field(min_length=1, max_length=MOST_ROWS)]
    seal: Annotated[Seal, _listed(("text", "say"))] | None = None

    @model_validator(mode="after")
    def _a_portrait_is_pointed_at(self) -> Self:
        if (self.look == "portrait") != any(row.at for row in self.rows):
            raise ValueError("证件照（portrait）的每一行写明指着哪里，别的材料不写")
        return self


class Plan(_Picture):
    """平面图 and the like: a paper that shows where things are."""

    kind: Literal["plan"]
    head: Short
    rows: Annotated[tuple[Annotated[Room, _listed(("name", "at", "say"))], ...], Field(min_length=2, max_length=MOST_ROWS)]


class Form(_Picture):
    kind: Literal["form"]
    head: Short
    rows: Annotated[tuple[Annotated[Explained, _listed(("label", "value", "say"))], ...], Field(min_length=3, max_length=MOST_ROWS)]


class Steps(_Picture):
    kind: Literal["steps"]
    rows: Annotated[tuple[Annotated[Move, _listed(("icon", "title", "say"))], ...], Field(min_length=3, max_length=6)]


class Screen(_Picture):
    kind: Literal["screen"]
    app: Short
    head: Short
    rows: Annotated[tuple[Annotated[Piece, _listed(("kind", "text", "say"))], ...], Field(min_length=3, max_length=MOST_ROWS)]


class Counter(_Picture):
    kind: Literal["counter"]
    head: Short
    """What stands above the window."""
    rows: Annotated[tuple[Annotated[Thing, _listed(("icon", "name", "say"))], ...], Field(min_length=2, max_length=9)]


AnyPicture = Paper | Plan | Form | Steps | Screen | Counter
Picture = Annotated[Paper | Plan | Form | Steps | Screen | Counter, Field(discriminator="kind")]


class Marked(Part):
    """A marked part as it is told below the picture and read aloud."""

    number: int
    name: str
    say: str


def parts(picture: AnyPicture) -> list[Marked]:
    """The marked parts, numbered as in the picture."""
    found: list[tuple[str, str]] = []
    for row in picture.rows:
        if row.say is not None:
            found.append((_name(row), row.say))
    if isinstance(picture, Paper) and picture.seal is not None and picture.seal.say is not None:
        found.append((picture.seal.text, picture.seal.say))
    return [Marked(number=i + 1, name=name, say=say) for i, (name, say) in enumerate(found)]


def _name(row: Any) -> str:
    for field in ("label", "text", "title", "name"):
        if hasattr(row, field):
            return str(getattr(row, field)).replace("｜", " ").replace("|", " ")
    raise TypeError(row)


class PicturesContent(Part):
    """One file: the pictures of one matter."""

    matter: Id
    pictures: Annotated[tuple[Picture, ...], Field(min_length=1, max_length=6)]

    @property
    def id(self) -> str:
        """The file's name."""
        return self.matter

    def dangling(self, content: MatterContent) -> list[tuple[tuple[str | int, ...], str]]:
        """(place in the file, what is wrong) for every picture that shows a material or a step that the matter has not."""
        materials, steps = {one.id for one in content.materials}, {one.title for one in content.steps}
        faults: list[tuple[tuple[str | int, ...], str]] = []
        for i, picture in enumerate(self.pictures):
            if picture.material is not None and picture.material not in materials:
                faults.append((("pictures", i, "material"), f"{content.id} 没有材料 {picture.material}"))
            if picture.step is not None and picture.step not in steps:
                faults.append((("pictures", i, "step"), f"{content.id} 没有步骤 {picture.step}"))
        return faults

    @model_validator(mode="after")
    def _told_apart_and_marked(self) -> Self:
        ids = [picture.id for picture in self.pictures]
        if len(set(ids)) != len(ids):
            raise ValueError("配图的 id 重复")
        for picture in self.pictures:
            if not 2 <= len(parts(picture)) <= (MOST_ROWS if picture.kind in ("form", "plan") else MOST_MARKS):
                raise ValueError(f"配图 {picture.id} 要有 2 到 {MOST_MARKS} 处带说明的标记")
        return self
