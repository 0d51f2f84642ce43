from typing import Any

from server.errors import Conflict, NotFound, Unprocessable


class PrintJobNotFound(NotFound):
    code, message = "print_job_not_found", "没有这次印制"


class NothingToPrint(Unprocessable):
    code, message = "nothing_to_print", "没有选中可以印的门牌（停用和迁移中的不印）"


class TooManyToPrint(Unprocessable):
    code, message = "too_many_to_print", "一次最多印 10000 块，请缩小范围"


class CharactersMissing(Unprocessable):
    code, message = "characters_missing", "有的字印不出来"

    @classmethod
    def of(cls, found: list[dict[str, Any]]) -> "CharactersMissing":
        """found: plates with the characters that our fonts lack."""
        first = found[0]
        lacking = "".join(first["characters"])
        say = f"有 {len(found)} 块门牌的名称里有字库没有的字，印出来会是空框。第一块 {first['number']}：“{lacking}”。请先改名称"
        return cls(message=say, detail={"plates": found[:50], "count": len(found)})


class NotReadyYet(Conflict):
    code, message = "print_job_not_ready", "文件还没有好，或已经过期，请重新印制"
