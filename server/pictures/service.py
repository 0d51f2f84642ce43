"""配图: drawn when they are first asked for, kept while the process lives; the same words are the same bytes everywhere."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import orjson

from server.matters.catalogue import Catalogue, Published, etag_of
from server.pictures.blanks.content import BlankContent
from server.pictures.blanks.pdf import pdf
from server.pictures.content import AnyPicture, PicturesContent, parts
from server.pictures.drawing.draw import svg
from server.pictures.errors import BlankNotFound, PictureNotFound
from server.pictures.reading import blanks_in, pictures_in

Shown = tuple[bytes, str]
"""(body, ETag)."""


@dataclass(slots=True)
class PictureService:
    catalogue: Catalogue
    folder: Path
    """Holds `pictures` and `blanks`."""
    pictures: dict[str, PicturesContent] = field(default_factory=dict)
    blanks: dict[str, BlankContent] = field(default_factory=dict)
    _drawn: dict[tuple[str, str], Shown] = field(default_factory=dict)
    _listed: dict[str, Shown] = field(default_factory=dict)
    _printed: dict[str, Shown] = field(default_factory=dict)

    async def load(self) -> None:
        """What stands in a picture, its matter's name, may have changed with the content."""
        self.pictures, self.blanks = pictures_in(self.folder / "pictures"), blanks_in(self.folder / "blanks")
        self._drawn, self._listed = {}, {}

    def listed(self, matter_id: str) -> Shown:
        """(JSON, ETag). A matter without pictures has an empty list."""
        published = self.catalogue.get(matter_id)
        if matter_id not in self._listed:
            body = orjson.dumps(
                {
                    "matter": matter_id,
                    "pictures": [self._view(published, picture) for picture in self._of(matter_id)],
                    "blanks": self._blanks_of(published),
                }
            )
            self._listed[matter_id] = (body, etag_of(body))
        return self._listed[matter_id]

    def svg(self, matter_id: str, picture_id: str) -> Shown:
        """(SVG, ETag)."""
        published = self.catalogue.get(matter_id)
        key = (matter_id, picture_id)
        if key not in self._drawn:
            picture = next((one for one in self._of(matter_id) if one.id == picture_id), None)
            if picture is None:
                raise PictureNotFound(detail={"picture": picture_id[:48]})
            body = svg(picture, published.content.plain_name)
            self._drawn[key] = (body, etag_of(body))
        return self._drawn[key]

    def blank(self, blank_id: str) -> Shown:
        """(PDF, ETag). Blocking when it is first asked for."""
        if blank_id not in self._printed:
            found = self.blanks.get(blank_id)
            if found is None:
                raise BlankNotFound(detail={"blank": blank_id[:48]})
            body = pdf(found)
            self._printed[blank_id] = (body, etag_of(orjson.dumps(found.model_dump(mode="json"))))
        return self._printed[blank_id]

    def _of(self, matter_id: str) -> tuple[AnyPicture, ...]:
        found = self.pictures.get(matter_id)
        return found.pictures if found else ()

    def _view(self, published: Published, picture: AnyPicture) -> dict[str, Any]:
        """A material or a step that editors took out since is not named."""
        content = published.content
        _, etag = self.svg(content.id, picture.id)
        return {
            "id": picture.id,
            "kind": picture.kind,
            "title": picture.title,
            "alt": picture.alt,
            "material": picture.material if any(one.id == picture.material for one in content.materials) else None,
            "step": picture.step if any(one.title == picture.step for one in content.steps) else None,
            "parts": [part.model_dump() for part in parts(picture)],
            "url": f"/api/v1/matters/{content.id}/pictures/{picture.id}.svg",
            "version": etag.strip('"'),
        }

    def _blanks_of(self, published: Published) -> list[dict[str, Any]]:
        here = {one.id for one in published.content.materials}
        return [
            {"id": one.id, "kind": one.kind, "title": one.title, "material": use.material, "url": f"/api/v1/blanks/{one.id}.pdf"}
            for one in self.blanks.values()
            for use in one.uses
            if use.matter == published.content.id and use.material in here
        ]
