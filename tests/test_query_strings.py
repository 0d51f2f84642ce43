"""Query strings are read as everybody reads them, and headers leave without line breaks."""

from urllib.parse import parse_qs

from hypothesis import given
from hypothesis import strategies as st

from server.web import _parameters, reply_bytes

PIECES = ["%E4%BD%A0", "%e5", "%20", "%26", "&", "=", "a", "+", "%", "%zz", "q", "你", "%F0%9F%98%80", "%C3", "%7F", "%80", ";", "%3D"]


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
def test_reading_run_by_run_gives_what_reading_escape_by_escape_gives(query_string: str) -> None:
    assert _parameters(query_string) == parse_qs(query_string, errors="replace")


def test_a_line_break_in_a_header_does_not_start_another_header() -> None:
    answer = reply_bytes(b"{}", headers={"x-said": "a\r\nset-cookie: b", "x-plain": "c"})
    sent = dict(answer.processed_headers)
    assert sent[b"x-plain"] == b"c"
    assert b"\n" not in sent[b"x-said"]
    assert b"\r" not in sent[b"x-said"]
