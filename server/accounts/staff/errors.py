"""What is refused to staff, and why."""

from server.errors import Conflict, Forbidden, NotFound, TooMany, Unauthorized, Unprocessable


class LoginRefused(Unauthorized):
    """The same for an unknown name and for a wrong password."""

    code, message = "login_refused", "用户名或密码不对；连续输错 5 次会锁定 15 分钟"


class LoginLocked(TooMany):
    code, message = "login_locked", "连续输错太多次，已锁定 15 分钟；着急可请管理员重设密码"


class LoginExpired(Unauthorized):
    code, message = "login_expired", "登录已失效，请重新登录"


class AccountDisabled(Forbidden):
    code, message = "account_disabled", "这个账号已停用，请联系管理员"


class SecondFactorNeeded(Unauthorized):
    code, message = "second_factor_needed", "请输入身份验证器上的 6 位动态验证码，或一个备用验证码"


class SecondFactorWrong(Unauthorized):
    code, message = "second_factor_wrong", "动态验证码不对或已经用过，请等下一个再试"


class SecondFactorMissing(Forbidden):
    code, message = "second_factor_missing", "您的角色要求动态验证码，请先在“我的账号”里设置"


class SecondFactorNotOffered(Conflict):
    code, message = "second_factor_not_offered", "没有待确认的动态验证码，请重新开始设置"


class SecondFactorRequired(Conflict):
    code, message = "second_factor_required", "您的角色要求动态验证码，不能关闭"


class CodeNotMatching(Unprocessable):
    code, message = "code_not_matching", "验证码不对，请核对手机时间后再输一次"


class PasswordWrong(Forbidden):
    code, message = "password_wrong", "当前密码不对"


class PasswordMustChange(Forbidden):
    code, message = "password_must_change", "请先修改初始密码"


class PasswordTooWeak(Unprocessable):
    code, message = (
        "password_too_weak",
        "密码至少 10 个字符，不能包含用户名，并含大写字母、小写字母、数字、符号中的三种；16 个字符以上只要不全是数字",
    )


class PasswordUnchanged(Unprocessable):
    code, message = "password_unchanged", "新密码不能和当前密码相同"


class NotAllowed(Forbidden):
    code, message = "not_allowed", "您的角色不能做这件事，请联系管理员"


class NotInPractice(Forbidden):
    code, message = "not_in_practice", "练习模式下还不能做这件事，以免影响真实数据；请先回到正式环境"


class OutOfScope(Forbidden):
    code, message = "out_of_scope", "这不在您负责的区域或部门内"


class OwnRights(Forbidden):
    code, message = "own_rights", "不能修改自己的权限或停用自己，请由其他管理员操作"


class TokenNotFound(NotFound):
    code, message = "token_not_found", "没有这个登录，可能已经退出"


class StaffNameTaken(Conflict):
    code, message = "staff_name_taken", "这个用户名已经有人用了，请换一个"


class GrantNotFitting(Unprocessable):
    """The role is not granted at that kind of area, or the department is missing, unknown or too much."""

    code, message = "grant_not_fitting", "这个角色不能这样授予"


class DepartmentUnknown(Unprocessable):
    code, message = "department_unknown", "没有这个部门，请从列表中选择"


class MemberNotFound(NotFound):
    code, message = "member_not_found", "没有这位工作人员"


class GrantNotFound(NotFound):
    code, message = "grant_not_found", "没有这条授权，可能已经收回"


class AboveYou(OutOfScope):
    """They hold something that the caller could not have given."""

    message = "这位同志有您无权授予的角色，请由上级管理员操作"
