"""What can be wrong with a ticket."""

from server.errors import Conflict, NotFound, TooMany, Unprocessable


class TicketNotFound(NotFound):
    code, message = "ticket_not_found", "没有找到这张工单，请核对12位编号和查询密码"


class TooManyWrongTickets(TooMany):
    code, message = "too_many_wrong_tickets", "试的编号太多了，请一分钟后再试"


class MoveNotPossible(Conflict):
    code, message = "move_not_possible", "工单现在的状态不能做这一步"


class MoveIncomplete(Unprocessable):
    code, message = "move_incomplete", "这一步还缺一项"


class TicketMovedOn(Conflict):
    code, message = "ticket_moved_on", "刚刚有人处理过这张工单，请看过最新记录再操作"


class TasksOpen(Conflict):
    code, message = "tasks_open", "还有协办部门没有办完，主办部门暂时不能答复"


class ReturnUsed(Conflict):
    code, message = "return_used", "这个部门已经退回过一次，不能再退；有异议请提请裁定"


class ReturnClosed(Conflict):
    code, message = "return_closed", "这张工单已经裁定，不能再退回"


class ArbiterDecides(Conflict):
    code, message = "arbiter_decides", "已经有两个部门退回，要由市级裁定主办部门"


class ExtensionNotPossible(Conflict):
    code, message = "extension_not_possible", "只能在到期前申请延期，并且一轮办理只能延一次"


class ReopenTooLate(Conflict):
    code, message = "reopen_too_late", "办结已经超过期限，请重新提交一张工单"


class TicketUnfit(Unprocessable):
    code, message = "ticket_unfit", "只能并到另一张正在办理的工单"


class DepartmentNotOurs(Unprocessable):
    code, message = "ticket_department_unknown", "没有这个部门，请从列表中选择"


class PhotoNotFound(NotFound):
    code, message = "ticket_photo_not_found", "没有找到这张照片，可能还没有提交，已经用在别的一步，或不是您传的"


class TooManyPhotos(Conflict):
    code, message = "too_many_photos", "这张工单的现场照片已经很多了，请挑重要的上传"
