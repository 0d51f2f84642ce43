"""What may be asked for and is not there."""

from server.errors import NotFound


class PictureNotFound(NotFound):
    code, message = "picture_not_found", "没有这张配图，可能已经换了，请回到事项重新打开"


class BlankNotFound(NotFound):
    code, message = "blank_not_found", "没有这张空白样式，请到窗口领取"
