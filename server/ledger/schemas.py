from typing import Annotated, ClassVar, Literal

from pydantic import Field

from server.errors import Unprocessable
from server.web import Body, View


class ReportTooLong(Unprocessable):
    code, message = "report_too_long", "说明请控制在 500 字以内"


class ReportBody(Body):
    kind: Literal["wrong_fact", "scan_problem", "plate_covered"] = Field(description="信息有误、扫码不成功、码被覆盖或位置不符")
    text: Annotated[str, Field(max_length=500)] = ""
    scene: Annotated[str, Field(max_length=64)] | None = Field(default=None, description="the doorplate's code or whatever was typed")
    matter: Annotated[str, Field(max_length=48)] | None = None
    field: Annotated[str, Field(max_length=80)] | None = Field(default=None, description="which fact: hours, material id, address ...")

    REFUSALS: ClassVar = {("text", "string_too_long"): ReportTooLong}


class ReportView(View):
    id: str
    say: str


class SuggestionBody(Body):
    text: Annotated[str, Field(min_length=2, max_length=500)] = Field(description="an idea: what should be added, or done another way")
    matter: Annotated[str, Field(max_length=48)] | None = Field(default=None, description="the matter it is about")
    plate: Annotated[str, Field(max_length=64)] | None = None


class SuggestionView(View):
    id: str
    say: str
