"""What GET /api/v1/matters/{id}/pictures shows."""

from server.web import View


class PictureMarkView(View):
    number: int
    name: str
    say: str


class PictureView(View):
    id: str
    kind: str
    title: str
    alt: str
    material: str | None
    step: str | None
    parts: list[PictureMarkView]
    url: str
    version: str


class BlankView(View):
    id: str
    kind: str
    title: str
    material: str
    url: str


class PicturesView(View):
    """配图: in the order of the trip; and the letters of one's own that its materials ask for."""

    matter: str
    pictures: list[PictureView]
    blanks: list[BlankView]
