"""编号和查询密码: what can be heard wrong on the phone is noticed or does no harm."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from server.tickets.numbers import grouped, mint, new_secret, read, read_secret
from tests.fakes import MONDAY_MORNING


def test_a_number_is_read_however_it_is_set_apart() -> None:
    number = mint(MONDAY_MORNING)
    assert number.startswith("261123")
    for typed in (number, grouped(number), grouped(number).replace("-", " "), "".join(chr(ord(one) + 0xFEE0) for one in number)):
        assert read(typed) == number


@given(st.integers(0, 11), st.integers(1, 9))
def test_one_wrong_digit_is_noticed(place: int, by: int) -> None:
    number = mint(MONDAY_MORNING)
    wrong = f"{number[:place]}{(int(number[place]) + by) % 10}{number[place + 1 :]}"
    assert read(wrong) is None


def test_a_secret_is_read_as_it_is_said() -> None:
    secret = new_secret()
    assert len(secret) == 12
    assert read_secret(f" {secret[:6].lower()}-{secret[6:]}".replace("0", "o").replace("1", "l")) == secret
    assert read_secret("") == ""
