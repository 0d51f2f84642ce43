from server.errors import Conflict, NotFound


class FindingNotFound(NotFound):
    code, message = "finding_not_found", "没有这个健康问题"


class FindingSettled(Conflict):
    code, message = "finding_settled", "这个问题已经处理过了"


class ProblemNotFound(NotFound):
    code, message = "problem_not_found", "没有这条反映"


class ProblemAlreadySettled(Conflict):
    code, message = "problem_already_settled", "这条反映已经有人处理过了"
