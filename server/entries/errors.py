from __future__ import annotations

from server.errors import NotFound, Unprocessable


class EntryNotFound(NotFound):
    code, message = "entry_not_found", "没有这个入口，或已停用"


class EntryFieldsWrong(Unprocessable):
    code, message = "entry_fields_wrong", "有几处填写得不对"

    @classmethod
    def at(cls, **problems: str) -> EntryFieldsWrong:
        return cls(detail={"fields": [{"field": name, "problem": problem} for name, problem in problems.items()]})
