"""What a template's field does not take is not sent, and a file that cannot work does not start."""

from __future__ import annotations

from pathlib import Path

import pytest

from server.channels.errors import NotDeliverable
from server.channels.wechat import templates
from server.channels.wechat.templates import fit
from server.notices.kinds import VALUES
from server.settings import SettingsRefused


def test_a_long_thing_is_cut_and_says_so() -> None:
    assert fit("thing1", "关于高龄老人补贴的申请条件和需要带的材料") == "关于高龄老人补贴的申请条件和需要带的材料"
    assert fit("thing1", "关于高龄老人补贴的申请条件和所需要带的材料清单") == "关于高龄老人补贴的申请条件和所需要带的…"
    assert fit("thing12", " 两行\n变一行 ") == "两行 变一行"


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("phrase2", "已答复"),
        ("time3", "15:01"),
        ("time3", "2026年11月23日 10:00"),
        ("date4", "2026年11月23日"),
        ("character_string5", "KS-20261123-001"),
        ("number6", "12.5"),
        ("phone_number7", "0512-12345"),
        ("name8", "张三"),
        ("amount9", "¥12.50"),
        ("letter1", "ABC"),
        ("symbol1", "★"),
        ("car_number1", "苏E12345"),
    ],
)
def test_what_fits_goes_as_it_is(key: str, value: str) -> None:
    assert fit(key, value) == value


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("thing1", ""),
        ("phrase2", "已经全部答复"),
        ("phrase2", "done"),
        ("time3", "明天下午"),
        ("time3", "2026-11-23"),
        ("character_string5", "编号一"),
        ("character_string5", "x" * 33),
        ("number6", "十二"),
        ("name8", "张三丰张三丰张三丰张三"),
        ("phone_number7", "0" * 18),
        ("letter1", "A1"),
    ],
)
def test_what_does_not_fit_is_not_sent(key: str, value: str) -> None:
    with pytest.raises(NotDeliverable) as no:
        fit(key, value)
    assert no.value.reason == "bad_data"


def written(tmp_path: Path, text: str) -> Path:
    file = tmp_path / "templates.yaml"
    file.write_text(text, "utf-8")
    return file


def test_a_file_says_which_template_carries_which_notice(tmp_path: Path) -> None:
    file = written(
        tmp_path, 'ticket_answered: {template_id: T1, page: pages/help/help, data: {thing1: "{title}", phrase2: "{status}", time3: "{at}"}}'
    )
    template = templates.read(file, VALUES)["ticket_answered"]
    assert template.filled({"title": "路灯不亮", "status": "已办结", "at": "10:00", "number": "1"}) == {
        "thing1": "路灯不亮",
        "phrase2": "已办结",
        "time3": "10:00",
    }


@pytest.mark.parametrize(
    ("text", "say"),
    [
        ("nothing_like_it: {template_id: T, data: {thing1: x}}", "没有这种通知"),
        ("ticket_answered: {template_id: T, data: {thing1: '{phone}'}}", "phone"),
        ("ticket_answered: {template_id: T, data: {title: x}}", "不是模板字段"),
        ("ticket_answered: {template_id: T, data: {thing1: '{title'}}", "花括号"),
        ("ticket_answered: {template_id: '', data: {thing1: x}}", "template_id"),
        ("ticket_answered: {template_id: T, page: /pages/x, data: {thing1: x}}", "/"),
        ("ticket_answered: {template_id: T}", "data"),
        ("ticket_answered: {template_id: T, colour: red, data: {thing1: x}}", "只能有"),
        ("- a list", "对照表"),
        ("a: [", "读不了"),
    ],
)
def test_a_file_that_cannot_work_is_refused_with_the_reason(tmp_path: Path, text: str, say: str) -> None:
    with pytest.raises(SettingsRefused) as refusal:
        templates.read(written(tmp_path, text), VALUES)
    assert say in str(refusal.value)


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SettingsRefused):
        templates.read(tmp_path / "none.yaml", VALUES)
