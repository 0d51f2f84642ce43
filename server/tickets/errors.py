"""What can be refused about a ticket."""

from server.errors import Conflict, NotFound, Unprocessable


class TicketNotFound(NotFound):
    code, message = "ticket_not_found", "没有这个工单，请核对编号和查询码"


class TicketMoveRefused(Conflict):
    """detail: state, move."""

    code, message = "ticket_move_refused", "现在不能这样操作"


class TicketMovedOn(Conflict):
    code, message = "ticket_moved_on", "这个工单刚有新的进展，请看过再操作"


class TicketTextMissing(Unprocessable):
    code, message = "ticket_text_missing", "请写明具体情况，至少4个字"


class DepartmentUnknown(Unprocessable):
    code, message = "department_unknown", "没有这个部门，请从列表里选"


class ReturnNeedsBasis(Unprocessable):
    code, message = "return_needs_basis", "退回要写明依据（哪部法规或职责清单的哪一条）"


class ReturnedAlready(Conflict):
    code, message = "returned_already", "您部门已经退回过一次，请由裁定人决定"


class OutcomeMissing(Unprocessable):
    code, message = "outcome_missing", "答复要选结果：解决、部分解决、解释说明、不予受理"


class NotTheLead(Conflict):
    code, message = "not_the_lead", "只有牵头部门能这样操作"


class TasksOpen(Conflict):
    code, message = "tasks_open", "协办部门的任务还没有办完，办完才能答复"


class TicketMatterUnknown(Unprocessable):
    code, message = "ticket_matter_unknown", "没有这个事项，可以不填"
