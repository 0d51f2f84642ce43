"""What can be wrong with answers."""

from server.errors import Unprocessable


class AnswerIllTyped(Unprocessable):
    code, message = "answer_ill_typed", "有一个回答的格式不对，请重新选择或填写"

    def __init__(self, question: str, say: str) -> None:
        super().__init__(message=f"回答的格式不对：{say}", detail={"question": question})
