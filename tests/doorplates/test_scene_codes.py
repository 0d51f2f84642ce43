"""场景值: minted at random, printed on a sign, typed by somebody in the rain."""

from __future__ import annotations

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seeds.checking import Seeds
from server.doorplates import scene
from server.doorplates.scene import ALPHABET, grouped, mint, read, valid
from tests.guides.small import steady

CODE = "5QYDJT5R"
MINTED = [mint() for _ in range(300)]


# Making them


def test_codes_are_eight_characters_that_nobody_mistakes_for_others() -> None:
    assert len(set(ALPHABET)) == 32
    assert not set("ILOU") & set(ALPHABET)
    for code in MINTED:
        assert len(code) == 8
        assert set(code) <= set(ALPHABET)
        assert valid(code)


def test_codes_are_not_made_twice_and_use_the_whole_alphabet() -> None:
    assert len(set(MINTED)) == len(MINTED)
    assert set("".join(MINTED)) == set(ALPHABET)


def test_codes_are_safe_in_wechats_scene_parameter_and_in_an_address() -> None:
    allowed = set(string.ascii_letters + string.digits + "!#$&'()*+,/:;=?@-._~")
    assert all(set(code) <= allowed and code.isalnum() and len(code) <= 32 for code in MINTED)


def test_codes_are_drawn_from_a_source_that_cannot_be_guessed(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[str] = []
    real = scene.secrets.choice

    def choice(alphabet: str) -> str:
        drawn.append(real(alphabet))
        return drawn[-1]

    monkeypatch.setattr(scene.secrets, "choice", choice)
    assert mint()[:7] == "".join(drawn[-7:])


def test_on_the_sign_they_stand_in_two_groups() -> None:
    assert grouped(CODE) == "5QYD JT5R"
    assert read(grouped(CODE)) == (CODE, "")


# The check character


@pytest.mark.parametrize("code", [CODE, *MINTED[:4]], ids=range(5))
def test_every_single_wrong_character_is_noticed(code: str) -> None:
    wrong = [code[:place] + other + code[place + 1 :] for place in range(8) for other in ALPHABET if other != code[place]]
    assert len(wrong) == 8 * 31
    assert [typed for typed in wrong if valid(typed)] == []


def swapped(code: str) -> list[str]:
    """Every code that two neighbours in the wrong order make of it."""
    return [code[:i] + code[i + 1] + code[i] + code[i + 2 :] for i in range(7) if code[i] != code[i + 1]]


def test_every_swap_of_neighbours_on_a_sign_that_hangs_is_noticed(seeds: Seeds) -> None:
    for plate in seeds.plates:
        assert swapped(plate.scene_code)
        assert [typed for typed in swapped(plate.scene_code) if valid(typed)] == []


def test_no_code_is_minted_of_which_a_swap_of_neighbours_goes_unnoticed() -> None:
    assert [code for code in (mint() for _ in range(2000)) if any(map(valid, swapped(code)))] == []


@pytest.mark.parametrize("typed", ["", "5QYDJT5", "5QYDJT5RR", "5qydjt5r", "5QYD JT5R", "5QYDJT5I", "5QYDJT5门", "\x00" * 8])
def test_only_eight_characters_of_the_alphabet_are_a_code(typed: str) -> None:
    assert not valid(typed)


# Reading what people type, paste and scan


@pytest.mark.parametrize(
    "typed",
    [
        "5QYDJT5R",
        "5qydjt5r",
        "5QYD JT5R",
        " 5qyd-jt5r ",
        "5QYD_JT5R",
        "5QYD·JT5R",
        "5QYD—JT5R",
        "5Q YD JT 5R",
        "５ＱＹＤＪＴ５Ｒ",
        "5QYD\u3000JT5R",
        "5QYD\tJT5R\n",
        "https://plates.example.cn/d/5QYDJT5R",
        "http://plates.example.cn/d/5qydjt5r?from=qr",
        "HTTPS://PLATES.EXAMPLE.CN/D/5QYDJT5R",
        "https://plates.example.cn/d/5QYDJT5R/",
        "https://plates.example.cn/d/5QYDJT5R#top",
        "pages/home?scene=5QYDJT5R",
        "pages/home?a=1&scene=5QYDJT5R&b=2",
        "https%3A%2F%2Fplates.example.cn%2Fd%2F5QYDJT5R",
        "5QYD%20JT5R",
    ],
)
def test_what_is_clear_is_forgiven(typed: str) -> None:
    assert read(typed) == (CODE, "")


@pytest.mark.parametrize(
    ("typed", "meant"), [("I", "1"), ("i", "1"), ("L", "1"), ("l", "1"), ("O", "0"), ("o", "0"), ("U", "V"), ("u", "V")]
)
def test_look_alikes_are_taken_for_what_they_look_like(typed: str, meant: str) -> None:
    code = next(code for code in MINTED if meant in code)
    assert read(code.replace(meant, typed)) == (code, "")


@pytest.mark.parametrize("typed", ["KS-KFQ-0001", "ks-kfq-0001", "KSKFQ0001", "ks kfq 0001", "ＫＳ－ＫＦＱ－０００１", "KS—KFQ—0001"])
def test_the_number_on_the_sign_will_do_as_well(typed: str) -> None:
    assert read(typed) == ("", "KS-KFQ-0001")


@pytest.mark.parametrize(
    "typed",
    [
        "",
        " ",
        "5QYDJT5S",
        "QYDJT5R",
        "5QYDJT5R5QYDJT5R",
        "张浦镇便民服务中心",
        "KS-KFQ-001",
        "KS-K-0001",
        "SZ-KFQ-0001",
        "https://plates.example.cn/d/",
        "https://plates.example.cn/d/5QYDJT5S",
        "%",
        "%zz",
        "\x00\x01",
        "\ud800",
        "5QYDJT5R; DROP TABLE doorplate",
        "../../etc/passwd",
    ],
)
def test_what_is_not_clear_is_nothing(typed: str) -> None:
    assert read(typed) == ("", "")


@steady
@given(st.text(max_size=64))
def test_nothing_that_can_be_typed_breaks_the_reading(typed: str) -> None:
    code, number = read(typed)
    assert code == "" or valid(code)
    assert not (code and number)


@steady
@given(st.sampled_from([CODE, *MINTED[:20]]), st.data())
def test_case_spaces_and_hyphens_never_matter(code: str, data: st.DataObject) -> None:
    separators = st.sampled_from(["", "", " ", "-", "  ", "—", "\u3000"])
    typed = "".join((letter.lower() if data.draw(st.booleans()) else letter) + data.draw(separators) for letter in code)
    assert read(typed) == (code, "")
