"""一键导航. Each address is taken apart again and compared with what the map's page says it must hold."""

from urllib.parse import parse_qs, urlsplit

import pytest

from geo.datum import Point
from geo.navigation import Links, links

HALL, HERE = Point(31.386311, 120.916435), Point(31.3846, 120.9807)
NAME = "昆山市政务服务中心（西区）"
ADDRESSES = ("amap", "tencent", "baidu")


def query(address: str) -> dict[str, str]:
    """Decoded parameters, each exactly once."""
    found = parse_qs(urlsplit(address).query, keep_blank_values=True, strict_parsing=True)
    assert all(len(values) == 1 for values in found.values()), "a parameter occurs twice"
    return {name: values[0] for name, values in found.items()}


def each(made: Links) -> list[str]:
    return [made["amap"], made["tencent"], made["baidu"]]


def test_amap_gets_longitude_first_and_the_name_in_the_same_field() -> None:
    address = links(NAME, HALL)["amap"]
    assert address.startswith("https://uri.amap.com/navigation?")
    assert query(address) == {
        "to": f"120.916435,31.386311,{NAME}",
        "mode": "car",
        "policy": "0",
        "src": "kunshan-doorplate",
        "callnative": "1",
    }


def test_tencent_gets_latitude_first_in_its_own_datum() -> None:
    address = links(NAME, HALL)["tencent"]
    assert address.startswith("https://apis.map.qq.com/uri/v1/routeplan?")
    assert query(address) == {
        "type": "drive",
        "to": NAME,
        "tocoord": "31.386311,120.916435",
        "coord_type": "2",
        "policy": "0",
        "referer": "kunshan-doorplate",
    }


def test_baidu_gets_latitude_first_and_is_told_the_datum() -> None:
    address = links(NAME, HALL)["baidu"]
    assert address.startswith("https://api.map.baidu.com/direction?")
    assert query(address) == {
        "destination": f"latlng:31.386311,120.916435|name:{NAME}",
        "origin": "我的位置",
        "mode": "driving",
        "region": "昆山",
        "coord_type": "gcj02",
        "output": "html",
        "src": "webapp.kunshan.doorplate",
    }


def test_a_given_origin_is_where_the_route_starts_on_all_three() -> None:
    made, plain = links(NAME, HALL, HERE), links(NAME, HALL)
    assert query(made["amap"]) == query(plain["amap"]) | {"from": "120.980700,31.384600"}
    assert query(made["tencent"]) == query(plain["tencent"]) | {"fromcoord": "31.384600,120.980700"}
    assert query(made["baidu"]) == query(plain["baidu"]) | {"origin": "latlng:31.384600,120.980700|name:我的位置"}


def test_open_location_gets_numbers_the_whole_name_and_the_address() -> None:
    assert links(NAME, HALL, address="前进西路1801号")["open_location"] == {
        "latitude": 31.386311,
        "longitude": 120.916435,
        "name": NAME,
        "address": "前进西路1801号",
        "scale": 16,
    }
    assert links(NAME, HALL)["open_location"]["address"] == ""


@pytest.mark.parametrize("name", ["A&B=C?D#E", "周市镇 便民中心", "100%+", "a/b:c;d", '"<>\\^`{}'])
def test_no_name_can_break_out_of_its_field(name: str) -> None:
    made = links(name, HALL)
    assert query(made["amap"])["to"] == f"120.916435,31.386311,{name}"
    assert query(made["tencent"])["to"] == name
    assert query(made["baidu"])["destination"] == f"latlng:31.386311,120.916435|name:{name}"


def test_commas_and_bars_in_a_name_do_not_start_a_new_part() -> None:
    made = links("花桥,中心|二楼\n西门", HALL)
    assert query(made["amap"])["to"].count(",") == 2
    assert query(made["baidu"])["destination"].count("|") == 1
    assert query(made["tencent"])["to"] == "花桥，中心｜二楼 西门"
    assert made["open_location"]["name"] == "花桥,中心|二楼\n西门"


def test_addresses_are_plain_ascii_over_https() -> None:
    for address in each(links(NAME, HALL, HERE)):
        assert address.isascii()
        assert address.startswith("https://")
        assert not set(address) & set(" |")


def test_positions_keep_six_decimals_and_never_turn_into_powers_of_ten() -> None:
    made = links("原点", Point(0.00001, 120.1234567))
    assert query(made["tencent"])["tocoord"] == "0.000010,120.123457"


def test_two_halls_of_one_name_do_not_share_a_link() -> None:
    assert links("便民服务中心", HALL) != links("便民服务中心", HERE)
    first = links("便民服务中心", HALL)
    first["open_location"]["name"] = "改过"
    assert links("便民服务中心", HALL)["open_location"]["name"] == "便民服务中心"
