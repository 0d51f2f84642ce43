"""What the ledger refuses, and why."""

from server.errors import Conflict, NotFound, Unprocessable


class LedgerItemNotFound(NotFound):
    code, message = "ledger_item_not_found", "没有这一条台账，可能已经合并，请刷新"


class LedgerMoveNotPossible(Conflict):
    code, message = "ledger_move_not_possible", "这一条现在不能这样做，请刷新"


class LedgerMovedOn(Conflict):
    code, message = "ledger_moved_on", "刚刚有人处理过这一条，请刷新后再看"


class LedgerMoveIncomplete(Unprocessable):
    code, message = "ledger_move_incomplete", "请写明原因"


class CaseMissing(Conflict):
    code, message = "case_missing", "关闭之前要有一个通过的用例：写一句查询或一个情形，证明真的改好了"


class CaseFails(Conflict):
    code, message = "case_fails", "用例还没有通过，说明还没改好，不能关闭"


class AccountMissing(Unprocessable):
    code, message = "account_missing", "请写明怎么落实的（至少 10 个字），或加一个通过的用例"


class CaseWrong(Unprocessable):
    code, message = "case_wrong", "这个用例不完整，请检查"


class CaseNotFound(NotFound):
    code, message = "case_not_found", "没有这个用例，请刷新"


class CaseJoined(Conflict):
    code, message = "case_joined", "用例已经进了回归集，不能再改或删；要加严请另加一个"


class TooManyCases(Conflict):
    code, message = "too_many_cases", "一条台账最多 20 个用例"


class TooFewPeople(Conflict):
    code, message = "too_few_people", "反映这件事的人还太少，为保护个人不能合并或拆分"


class MergeWrong(Unprocessable):
    code, message = "merge_wrong", "不能并到这一条：不存在、已经关闭，或就是它自己"


class SplitWrong(Unprocessable):
    code, message = "split_wrong", "请选出要拆出去的几条，至少留下一条"


class OwnerUnknown(Unprocessable):
    code, message = "owner_unknown", "没有这个部门或这位工作人员"


class AliasWrong(Unprocessable):
    code, message = "alias_wrong", "这个事项已经有这个叫法，或叫法太短太长"
