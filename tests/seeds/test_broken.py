"""Broken content files: every fault is named with its file and line, and in words that an editor understands."""

from __future__ import annotations

from pathlib import Path

import pytest

from seeds.checking import SeedsRefused, read_seeds
from seeds.reading import Fault
from tests.seeds.folder import TODAY, Copy

CARD, BIKE = "matters/idcard-reissue.yaml", "matters/ebike-plate.yaml"


@pytest.fixture
def copy(tmp_path: Path) -> Copy:
    return Copy(tmp_path / "seeds")


def test_what_nobody_touched_has_no_fault(copy: Copy, tmp_path: Path) -> None:
    assert copy.faults(walk=True) == []
    assert len(Copy(tmp_path / "all", whole=True).read(walk=True).matters) == 141


# One change in one file: (file, old, new, the words on the line that must be named, what must be said there)


@pytest.mark.parametrize(
    ("name", "old", "new", "line", "said"),
    [
        # YAML
        (BIKE, "department: 公安", "department: [公安", None, "YAML 写法有误"),
        (BIKE, "theme: 车驾管", "\ttheme: 车驾管", "\ttheme", "YAML 写法有误"),
        (BIKE, "theme: 车驾管", "  theme: 车驾管", "  theme", "YAML 写法有误"),
        (BIKE, "theme: 车驾管", 'theme: "车驾管', None, "YAML 写法有误"),
        (BIKE, "theme: 车驾管", "theme: 车驾管\ncolour: red", "colour:", "colour 没有这一项"),
        (BIKE, "  why: ", "  reason: 无\n  why: ", "  reason:", "where.reason 没有这一项"),
        (CARD, "    copies: 0", "    copys: 0\n    copies: 0", "copys", "materials.0.copys 没有这一项"),
        (BIKE, "theme: 车驾管", "theme: 车驾管\ntheme: 车辆", "theme: 车辆", "“theme”写了两次"),
        (CARD, "    copies: 0", "    copies: 0\n    copies: 1", "copies: 1", "“copies”写了两次"),
        (BIKE, "audience: person", "audience: people", "audience:", "audience 只能是"),
        (BIKE, "theme: 车驾管", "theme: [车驾管]", "theme:", "theme 要是文字"),
        (BIKE, "theme: 车驾管\n", "", 1, "theme 缺少这一项"),
        (CARD, "    copies: 0", "    copies: many", "copies: many", "materials.0.copies"),
        (CARD, "    form: original\n", "    form: photo\n", "form: photo", "materials.0.form 只能是"),
        (CARD, "    kind: single", "    kind: radio", "kind: radio", "questions.0.kind 只能是"),
        (CARD, "- id: in_hand", "- id: In Hand", "In Hand", "只能用小写字母、数字、- 和 _"),
        (CARD, "    when: {who: child}\n    if_unknown", "    when: {}\n    if_unknown", "when: {}", "不能为空"),
        (CARD, "    when: {who: self}", "    when: {who: {older: 3}}", "older", "不认识的比较“older”"),
        (CARD, "  - when: {state: in_hand}", "  - when: {any: [{state: in_hand}]}", "{any:", "any 后面要列出两个以上的条件"),
        (BIKE, "review_by: 2027-05-31", "review_by: 明年", "review_by", "review_by"),
        # exercises
        ("exercises.yaml", "done_by: staff.manage", "done_by: areas.edit", "done_by: areas.edit", "areas.edit 不是练习模式里能做的操作"),
        ("exercises.yaml", "roles: [city_admin, auditor]", "roles: [city_admin, king]", "id: who-looked", "不认识的角色 king"),
        ("exercises.yaml", "roles: [city_admin, auditor]", "roles: [helper]", "id: who-looked", "帮办员不能查看审计记录"),
        ("exercises.yaml", "id: devices", "id: scope", "id: first-day", "步骤编号有重复"),
        ("exercises.yaml", "id: my-plates", "id: who-looked  # again", "# again", "练习 who-looked 写了两次"),
        ("exercises.yaml", "minutes: 8", "minutes: 90", "minutes: 90", "minutes"),
        # between files
        (BIKE, "official_name: 电动自行车登记上牌", "official_name: 上牌", "official_name", "不一致(应为“电动自行车登记上牌”)"),
        (BIKE, "theme: 车驾管", "theme: 户籍", "theme:", "theme 与 catalogue.csv 不一致"),
        (BIKE, "id: ebike-plate", "id: ebike", 1, "文件名、id 和 catalogue.csv 里的事项要一致"),
        (BIKE, "  service: police-car", "  service: dragons", "where:", "没有网点承接 dragons/city"),
        (BIKE, "  level: city", "  level: community", "where:", "没有网点承接 police-car/community"),
        (CARD, "      matter: idcard-renew", "      matter: idcard-again", "    next_step:", "下一步指向的事项 idcard-again 不存在"),
        (CARD, "证\n    matter: idcard-temp", "证\n    matter: idcard-again", "  - text: 等证", "提醒指向的事项 idcard-again 不存在"),
        (CARD, "      app: sufuban", "      app: nothing", None, "apps.csv 里没有 nothing"),
        (CARD, "    app: sufuban", "    app: nothing", "  - kind: online", "apps.csv 里没有 nothing"),
        (CARD, "ready:\n", "ready:\n  app: nothing\n", "ready:", "apps.csv 里没有 nothing"),
        ("apps.csv", ",*,", ",no-such-matter,", "no-such-matter", "没有事项 no-such-matter"),
        ("areas.csv", "town,ks,31.388361", "town,xx,31.388361", "town,xx", "没有上级区域 xx"),
        ("halls.csv", "town_hall,kfq", "town_hall,xx", "town_hall,xx", "没有区域 xx"),
        ("halls.csv", "town_hall,kfq", "castle,kfq", "castle,kfq", "services.csv 里没有网点类型 castle"),
        ("doorplates.csv", "mall,kfq", "mall,xx", "mall,xx", "没有区域 xx"),
        ("doorplates.csv", "moved,Q7EBMS7M", "moved,5QYDJT5S", "moved,5QYDJT5S", "接替的门牌 5QYDJT5S 不存在"),
        ("doorplates.csv", "active", "retired", 2, "第一块门牌要是启用的"),
        ("recommendations.csv", "elderly-allowance", "no-such-matter", "no-such-matter", "没有事项 no-such-matter"),
        ("recommendations.csv", "community_gate", "castle", "castle", "不认识的场所类型 castle"),
        ("recommendations.csv", "community_gate,*,*,", "community_gate,xx,*,", "community_gate,xx", "没有区域 xx"),
        ("recommendations.csv", "*,*,elder,", "*,*,king,", "king", "没有自述 king"),
        ("recommendations.csv", ",*,*,elderly-allowance", ",*,20-6x,elderly-allowance", "20-6x", "hours"),
        ("pins.csv", "medical-season-2026,", "Medical Season,", "Medical Season", "id"),
        # cells
        ("doorplates.csv", "5QYDJT5R", "5QYDJT5S", "5QYDJT5S", "场景值 5QYDJT5S 的校验位不对"),
        ("doorplates.csv", "5QYDJT5R", "5qydjt5r", "5qydjt5r", "校验位不对"),
        ("doorplates.csv", "KS-KFQ-0002", "KS-KFQ-2", "KS-KFQ-2,", "number"),
        ("doorplates.csv", ",mall,", ",castle,", "castle", "不认识的场所类型 castle"),
        ("doorplates.csv", "31.38096", "39.9", ",39.9,", "lat"),
        ("doorplates.csv", "31.38096", "", "KS-KFQ-0001", "lat 缺少这一项"),
        ("doorplates.csv", "active,,false", "active,,maybe", "maybe", "verified"),
        ("halls.csv", "Mo-Fr 09:00-17:00;", "Mo-Fr 09:00–17:00;", "09:00–17:00", "看不懂的时间规则"),
        ("halls.csv", "Sa 09:00-11:30", "Sa 11:30-09:00", "11:30-09:00", "不晚于"),
        ("halls.csv", "Mo-Fr 09:00-17:00;", "Fr-Mo 09:00-17:00;", "Fr-Mo", "先后"),
        ("halls.csv", ",approx,", ",roughly,", "roughly", "position 只能是"),
        ("services.csv", ",city", ",province", "province", "level 只能是"),
        ("apps.csv", ",,*,", ",http://example.cn,*,", "http://example.cn", "url"),
        ("recommendations.csv", ",1,12,", ",1,13,", ",1,13,", "month_to"),
        ("areas.csv", "kfq-penglang,蓬朗街道,蓬朗,community", "kfq-penglang,蓬朗街道,蓬朗,village", "village", "kind 只能是"),
        # twice
        ("areas.csv", "\ngxq,", "\nkfq,", "昆山高新技术产业开发区", "id “kfq”与第 3 行重复"),
        ("halls.csv", "\nvehicle,", "\nentry-exit,", "昆山市车辆管理所", "id “entry-exit”与第 3 行重复"),
        ("doorplates.csv", "DX90ZZ1Q", "5QYDJT5R", "KS-KFQ-0002", "scene_code “5QYDJT5R”与第 2 行重复"),
        ("doorplates.csv", "KS-KFQ-0002", "KS-KFQ-0001", "DX90ZZ1Q", "number “KS-KFQ-0001”与第 2 行重复"),
        ("apps.csv", "\nlulutong,", "\nsufuban,", "鹿路通", "id “sufuban”与第 2 行重复"),
    ],
)  # fmt: skip
def test_a_fault_is_named_with_its_file_and_line(copy: Copy, name: str, old: str, new: str, line: str | int | None, said: str) -> None:
    copy.change(name, old, new)
    named = [fault for fault in copy.faults() if fault.file == name and said in fault.say]
    assert named, [str(fault) for fault in copy.faults()]
    if isinstance(line, int):
        assert named[0].line == line
    elif line is not None:
        assert named[0].line == copy.line(name, line)


def test_a_mapping_left_open_is_named_where_the_reader_gave_up(copy: Copy) -> None:
    copy.change(BIKE, "  match: nearest", "  match: {nearest")
    (fault,) = copy.faults()
    assert fault.file == BIKE
    assert copy.line(BIKE, "{nearest") <= fault.line <= copy.line(BIKE, "{nearest") + 1


def test_an_app_that_there_is_not_is_named_at_its_own_next_step(copy: Copy) -> None:
    copy.change(CARD, "      app: sufuban", "      app: nothing")
    (fault,) = copy.faults()
    assert fault.line == copy.line(CARD, "app: nothing") - 2  # next_step, its text, its app


# Encodings


@pytest.mark.parametrize("name", ["halls.csv", "lexicon.tsv", CARD])
@pytest.mark.parametrize("encoding", ["gb18030", "utf-16"])
def test_a_file_that_is_not_utf_8_is_named(copy: Copy, name: str, encoding: str) -> None:
    copy.encode(name, encoding)
    assert Fault(name, 1, "文件不是 UTF-8 编码") in copy.faults()


@pytest.mark.parametrize("name", ["halls.csv", "lexicon.tsv"])
def test_a_byte_order_mark_is_named(copy: Copy, name: str) -> None:
    copy.encode(name, "utf-8-sig")
    assert any((fault.file, fault.line) == (name, 1) and "开头有 BOM" in fault.say for fault in copy.faults())


def test_line_ends_of_windows_are_no_fault(copy: Copy) -> None:
    for name in ("halls.csv", "doorplates.csv", CARD):
        path = copy.folder / name
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert copy.faults() == []


# Files and columns


@pytest.mark.parametrize("name", ["areas.csv", "holidays.csv", "lexicon.tsv", "catalogue.csv"])
def test_a_file_that_is_missing_is_named(copy: Copy, name: str) -> None:
    copy.remove(name)
    assert Fault(name, 1, "没有这个文件") in copy.faults()


def test_a_matter_without_its_file_is_named(copy: Copy) -> None:
    copy.remove(BIKE)
    (fault,) = copy.faults()
    assert (fault.file, fault.say) == ("catalogue.csv", "事项 ebike-plate 没有文件 matters/ebike-plate.yaml")


def test_a_matter_without_its_file_is_named_where_the_catalogue_has_it(copy: Copy) -> None:
    copy.remove(BIKE)
    (fault,) = copy.faults()
    assert fault.line == copy.line("catalogue.csv", "ebike-plate")


def test_a_file_that_the_catalogue_does_not_know_is_named(copy: Copy) -> None:
    (copy.folder / "matters" / "unheard-of.yaml").write_text(copy.text(BIKE).replace("id: ebike-plate", "id: unheard-of"), "utf-8")
    (fault,) = copy.faults()
    assert (fault.file, fault.line) == ("matters/unheard-of.yaml", 1)


@pytest.mark.parametrize("text", ["", "- a\n- b\n", "just words\n", "42\n"])
def test_a_matter_file_that_is_no_mapping_is_named(copy: Copy, text: str) -> None:
    (copy.folder / BIKE).write_text(text, "utf-8")
    assert [(fault.file, fault.line, fault.say) for fault in copy.faults()] == [(BIKE, 1, "文件应是一组“名称: 值”")]


def test_a_row_with_too_many_cells_is_named(copy: Copy) -> None:
    copy.add("services.csv", "city_hall,social,city,extra")
    (fault,) = copy.faults()
    assert (fault.file, fault.line, fault.say) == ("services.csv", copy.line("services.csv", "extra"), "列数比表头多")


def test_a_row_with_too_few_cells_misses_something(copy: Copy) -> None:
    copy.add("services.csv", "city_hall,social")
    (fault,) = copy.faults()
    assert (fault.line, fault.say) == (copy.line("services.csv", "city_hall,social", last=True), "level 缺少这一项")


def test_a_column_that_nobody_knows_is_named_on_each_row(copy: Copy) -> None:
    copy.change("areas.csv", "common_name", "nickname")
    faults = copy.faults()
    assert {fault.say for fault in faults if fault.file == "areas.csv"} >= {"nickname 没有这一项", "common_name 缺少这一项"}
    assert min(fault.line for fault in faults if fault.file == "areas.csv") == 2


def test_a_quoted_cell_over_several_lines_does_not_shift_the_count(copy: Copy) -> None:
    copy.add("doorplates.csv", '8ZZZZZZZ,KS-KFQ-0900,"名字\n分两行",mall,kfq,,31.38,121.0,demo,active,,false')
    (fault,) = copy.faults()
    assert "校验位" in fault.say
    assert fault.line in (copy.line("doorplates.csv", "8ZZZZZZZ"), copy.line("doorplates.csv", "分两行"))


# Rows that the database would refuse


@pytest.mark.parametrize("name", ["services.csv", "lexicon.tsv", "catalogue.csv", "recommendations.csv"])
def test_a_row_written_twice_is_named(copy: Copy, name: str) -> None:
    row = copy.text(name).splitlines()[1]
    copy.add(name, row)
    assert [(fault.file, fault.line) for fault in copy.faults()] == [(name, copy.line(name, row, last=True))]


def test_a_day_entered_twice_is_named(copy: Copy) -> None:
    for kind in ("holiday", "workday"):
        copy.add("holidays.csv", f"2027-01-01,{kind},元旦,国务院办公厅通知")
    assert [(fault.file, fault.line) for fault in copy.faults()] == [("holidays.csv", 3)]


# Rules and guides


def test_a_rule_about_a_question_that_there_is_not_is_named_in_its_file(copy: Copy) -> None:
    copy.change(CARD, "when: {same_book: no}", "when: {same_house: no}")
    (fault,) = copy.faults()
    assert fault.file == CARD
    assert "材料 relation_proof 的条件引用了不存在的问题 same_house" in fault.say


def test_a_rule_about_a_question_that_there_is_not_is_named_at_its_line(copy: Copy) -> None:
    copy.change(CARD, "when: {same_book: no}", "when: {same_house: no}")
    (fault,) = copy.faults()
    assert copy.line(CARD, "- id: relation_proof") <= fault.line <= copy.line(CARD, "same_house")


def test_a_guide_with_a_dead_part_is_named_at_its_questions(copy: Copy) -> None:
    copy.change(CARD, "when: {stay_proof: home}", "when: {stay_proof: home, hukou: jiangsu}")
    assert copy.faults() == []
    (fault,) = copy.faults(walk=True)
    assert fault == Fault(CARD, copy.line(CARD, "questions:"), "材料 property_cert 不会出现在任何清单里")


def test_all_faults_are_told_at_once_in_order_of_file_and_line(copy: Copy) -> None:
    copy.change(BIKE, "theme: 车驾管", "theme: 户籍")
    copy.change(BIKE, "audience: person", "audience: people")
    copy.change("halls.csv", "town_hall,kfq", "castle,kfq")
    copy.change("areas.csv", "\ngxq,", "\nkfq,")
    copy.change(CARD, "    form: original\n", "    form: photo\n")
    with pytest.raises(SeedsRefused) as refused:
        read_seeds(copy.folder, as_of=TODAY, walk=False)
    faults = refused.value.faults
    assert faults == sorted(faults)
    assert {fault.file for fault in faults} >= {"areas.csv", "halls.csv", BIKE, CARD}
    assert str(refused.value) == f"{len(faults)} 处错误"
    assert str(faults[0]).startswith(f"seeds/{faults[0].file}:{faults[0].line}: ")


# Pins


@pytest.mark.parametrize(
    ("row", "say"),
    [
        ("try,开学,false,no-such-matter,,,2027-01-01,2027-02-01,试一试", "没有事项 no-such-matter"),
        ("try,开学,false,,no-such-app,,2027-01-01,2027-02-01,试一试", "apps.csv 里没有 no-such-app"),
        ("try,开学,false,idcard-reissue,,,2027-02-01,2027-01-01,试一试", "结束的日子早于开始的日子"),
        ("try,开学,false,,,,2027-01-01,2027-02-01,试一试", "要写明置顶的事项、平台或提示"),
    ],
)
def test_a_pin_that_leads_nowhere_is_named(copy: Copy, row: str, say: str) -> None:
    copy.add("pins.csv", row)
    (fault,) = copy.faults()
    assert (fault.file, fault.line) == ("pins.csv", copy.line("pins.csv", "try,"))
    assert say in fault.say


@pytest.mark.parametrize("name", ["hot_words.csv", "unsuggested.csv", "pins.csv"])
def test_words_of_the_search_box_are_written_once(copy: Copy, name: str) -> None:
    row = copy.text(name).splitlines()[1]
    copy.add(name, row)
    assert [(fault.file, fault.line) for fault in copy.faults()] == [(name, copy.line(name, row, last=True))]


@pytest.mark.parametrize(
    ("file", "old", "new", "say"),
    [
        ("policies/try.yaml", "[idcard-reissue]", "[no-such-matter]", "没有事项 no-such-matter"),
        ("policies/try.yaml", "valid_from: 2026-01-01", "valid_from: 2026-01-01\nvalid_until: 2025-01-01", "早于"),
        ("policies/try.yaml", "id: try", "id: other", "要一致"),
        ("bundles/try.yaml", "{state: lost}", "{state: gone}", "没有问题 state 或选项 gone"),
        ("bundles/try.yaml", "matter: ebike-plate", "matter: no-such-matter", "没有事项 no-such-matter"),
        ("bundles/try.yaml", "shared: []", "shared: [{id: x, text: 哪个区镇？, kind: area, to: {idcard-reissue: nope}}]", "没有问题 nope"),
        ("pictures/idcard-reissue.yaml", "material: application_form", "material: nope", "没有材料 nope"),
        ("pictures/idcard-reissue.yaml", "material: application_form", "step: 飞过去", "没有步骤 飞过去"),
        ("blanks/try.yaml", "material: application_form", "material: nope", "没有材料 nope"),
        ("blanks/try.yaml", "matter: idcard-reissue", "matter: no-such-matter", "没有事项 no-such-matter"),
    ],
)
def test_a_card_or_a_bundle_that_leads_nowhere_is_named(copy: Copy, file: str, old: str, new: str, say: str) -> None:
    copy.change(file, old, new)
    (fault,) = copy.faults()
    assert (fault.file, say in fault.say) == (file, True), fault
