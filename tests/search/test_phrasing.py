"""What is said only to be denied does not count."""

import httpx
import pytest

from embeddings.features import normalise
from server.search.phrasing import meant


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("不是挂招牌,是占地面的路摆东西", "是占地面的路摆东西"),
        ("房子是新押进去,不是还清了解除", "房子是新押进去"),
        ("去台北不是去香港,要另做", "去台北 要另做"),
        ("怀孕登记早弄好了,现在要领产假的钱", "现在要领产假的钱"),
        ("我有护照的,不是头一回,是过期了", "我有护照的 是过期了"),
    ],
)
def test_what_is_denied_or_done_is_left_out(said: str, left: str) -> None:
    assert " ".join(meant(normalise(said)).split()) == left


@pytest.mark.parametrize("said", ["是不是要带户口本", "我不是本地人能办居住证吗", "不是的,是", "护照办好了", "", "身份证丢了"])
def test_what_is_asked_stays_as_it_is(said: str) -> None:
    assert meant(normalise(said)) == normalise(said)


@pytest.mark.parametrize(
    ("said", "matter"), [("不是挂招牌,是占地面的路摆东西", "road-occupy"), ("怀孕登记早弄好了,现在孩子生了要领产假期间那笔钱", "maternity")]
)
async def test_the_sibling_that_is_ruled_out_does_not_come_first(client: httpx.AsyncClient, said: str, matter: str) -> None:
    found = (await client.get("/api/v1/search", params={"q": said})).json()
    assert found["matters"][0]["id"] == matter
