from __future__ import annotations

from server.errors import Conflict, NotFound, Unprocessable


class EntryNotFound(NotFound):
    code, message = "entry_not_found", "没有这个入口，或已停用"


class LinksNeedWeChat(Conflict):
    code, message = "links_need_wechat", "还没有配置小程序的 AppID 和密钥，生成不了微信链接；普通链接现在就能用"


class EntryFieldsWrong(Unprocessable):
    code, message = "entry_fields_wrong", "有几处填写得不对"

    @classmethod
    def at(cls, **problems: str) -> EntryFieldsWrong:
        return cls(detail={"fields": [{"field": name, "problem": problem} for name, problem in problems.items()]})
