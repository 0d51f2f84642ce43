"""What can go wrong on the way to a version."""

from server.errors import Conflict, Forbidden, NotFound, Unprocessable


class DraftNotFound(NotFound):
    code, message = "draft_not_found", "没有这份草稿，可能已经撤回"


class VersionNotFound(NotFound):
    code, message = "version_not_found", "没有这个版本"


class ProposalNotFound(NotFound):
    code, message = "proposal_not_found", "没有这条修改建议"


class DraftChanged(Conflict):
    """detail: the draft as it stands now, so that nothing typed is lost."""

    code, message = "draft_changed", "别人刚改过这份草稿。您写的还在，请对照后再保存"


class DraftMoveRefused(Conflict):
    code, message = "draft_move_refused", "草稿现在的状态不能做这一步，请刷新"


class BaseMoved(Conflict):
    code, message = "base_moved", "这期间发布过新版本，请先对照新版本再继续"


class ReviewerIsAuthor(Forbidden):
    code, message = "reviewer_is_author", "自己写的要由别人审核"


class GateClosed(Unprocessable):
    """detail: faults and lint findings as the gate gives them."""

    code, message = "gate_closed", "还有问题没有解决，不能提交或发布，请看检查结果"


class EntryIdChanged(Unprocessable):
    """The code is older than the other kinds of entry."""

    code, message = "matter_id_changed", "id 不能改"


class OfficialReadOnly(Unprocessable):
    code, message = "official_read_only", "官方要素是从实施清单导入的，这里不能改；有误请由市里更正后重新导入"


class OfficialMadeUp(Unprocessable):
    code, message = "official_made_up", "“导入”的标记只能由导入写上"


class NothingChanged(Unprocessable):
    code, message = "nothing_changed", "和现行版本没有区别，不用发布"
