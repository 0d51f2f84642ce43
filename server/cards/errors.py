"""What can be wrong with a card."""

from server.errors import NotFound, Unprocessable


class CardKindUnknown(NotFound):
    code, message = "card_kind_unknown", "没有这种卡片"


class CardNotFound(NotFound):
    code, message = "card_not_found", "没有这张卡片"


class CardIdInvalid(Unprocessable):
    code, message = "card_id_invalid", "id 只能用小写字母、数字、- 和 _，最多 48 个"
