"""高德 on the wire: signature, error codes, and answers in every shape the documents allow."""

import hashlib
from typing import Any

import pytest

from geo.amap_codes import WHY, Cure
from geo.amap_wire import Trip, cure_of, question, sign, trips_of
from geo.datum import Point


def test_the_signature_sorts_by_name_and_appends_the_secret() -> None:
    params = {"a": "23", "b": "12", "d": "48", "f": "8", "c": "67"}
    assert sign(params, "bbbbb") == hashlib.md5(b"a=23&b=12&c=67&d=48&f=8bbbbb").hexdigest()
    assert sign(params, "bbbbb") == "a89e8c2266d888860c46672d77d069f3"


def test_the_signature_takes_values_as_they_are_not_as_they_travel() -> None:
    expected = hashlib.md5("address=花桥 a+b&key=ks".encode()).hexdigest()
    assert sign({"key": "k", "address": "花桥 a+b"}, "s") == expected


def test_a_question_writes_longitude_first_with_six_decimals() -> None:
    asked = question("k", None, [Point(31.38, 120.9), Point(31.1234567, 121.00000049)], Point(31.5, 120.8))
    assert asked == {
        "key": "k",
        "origins": "120.900000,31.380000|121.000000,31.123457",
        "destination": "120.800000,31.500000",
        "type": "1",
        "output": "JSON",
    }


def test_only_a_secret_brings_a_signature_over_all_the_rest() -> None:
    plain = question("k", None, [Point(31.38, 120.9)], Point(31.5, 120.8))
    assert question("k", "s", [Point(31.38, 120.9)], Point(31.5, 120.8)) == plain | {"sig": sign(plain, "s")}


@pytest.mark.parametrize(
    ("infocodes", "cure"),
    [
        ("10003 10044 10045 40000", "tomorrow"),
        ("10014 10019 10020 10021", "again"),
        ("10004", "next_minute"),
        ("10001 10002 10005 10006 10007 10008 10009 10010 10011 10012 10013 10026 10041 40002", "person"),
        ("20000 20001 20002 20011 20012", "request"),
        ("20800 20801 20802 20803", "no_route"),
        ("10015 10016 10017 20003 30000 30007 99999", "later"),
    ],
)
def test_each_infocode_has_its_cure(infocodes: str, cure: Cure) -> None:
    for infocode in infocodes.split():
        assert cure_of({"status": "0", "infocode": infocode}) == cure
    assert cure in WHY or cure == "no_route"


@pytest.mark.parametrize(
    "answer",
    [{}, {"status": "0"}, {"status": "0", "infocode": []}, {"status": None, "infocode": "10000"}, {"status": True}],
)
def test_an_answer_that_does_not_say_it_went_well_did_not(answer: dict[str, Any]) -> None:
    assert cure_of(answer) == "later"


def test_numbers_are_taken_as_status_and_infocode_too() -> None:
    assert cure_of({"status": 1}) == "ok"
    assert cure_of({"status": 0, "infocode": 10003}) == "tomorrow"


def result(origin: object, distance: object = "8093", duration: object = "1062", **more: object) -> dict[str, object]:
    return {"origin_id": origin, "dest_id": "1", "distance": distance, "duration": duration, **more}


@pytest.mark.parametrize(
    ("results", "trips"),
    [
        ([result("1")], {0: Trip(8093, 1062)}),
        ([result("2", "10", "2"), result("1")], {1: Trip(10, 2), 0: Trip(8093, 1062)}),
        ([result(1, 8093, 1062.0)], {0: Trip(8093, 1062)}),
        ([result("1", "0", "0")], {0: Trip(0, 0)}),
        ([result("1", code="0", info="OK")], {0: Trip(8093, 1062)}),
        ([result("1", code=[])], {0: Trip(8093, 1062)}),
        ([result("1", "0", "0", code="1", info="未知错误")], {0: None}),
        ([result("1", "0", "0", code=3)], {0: None}),
        ([result("1", [], [])], {}),
        ([result("1", "", None)], {}),
        ([result("1", "-5", "10"), result("2", "nan", "1"), result("3", "inf", "1"), result("4", True, "1")], {}),
        ([result([]), "text", None, 7], {}),
        ([], {}),
        (None, {}),
        ("results", {}),
    ],
)
def test_results_are_matched_by_origin_and_blanks_left_out(results: object, trips: dict[int, Trip | None]) -> None:
    assert trips_of({"status": "1", "results": results}) == trips
