from server.errors import Conflict, NotFound


class PlatformNotFound(NotFound):
    code, message = "platform_not_found", "没有这个网上入口"


class PlatformHasNoAddress(Conflict):
    code, message = "platform_has_no_address", "这个入口没有登记网址，没有可查的"
