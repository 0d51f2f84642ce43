"""网点类型和服务: what the ids of services.csv are called in front of staff."""

from __future__ import annotations

KINDS = {
    "city_hall": "市级政务服务中心",
    "town_hall": "区镇便民服务中心",
    "community_station": "社区（村）便民服务站",
    "entry_exit": "出入境管理窗口",
    "estate_center": "不动产登记大厅",
    "fund_center": "住房公积金网点",
    "health_center": "社区卫生服务机构",
    "market_hall": "市场监管窗口",
    "marriage_hall": "婚姻登记处",
    "medical_hall": "医保服务窗口",
    "police_station": "派出所",
    "social_hall": "人社办事大厅",
    "tax_hall": "办税服务厅",
    "vehicle": "车辆管理所",
}
SERVICES = {
    "agriculture": "农业农村",
    "civil": "民政",
    "construction": "建设",
    "disability": "残联",
    "education": "教育",
    "estate": "不动产登记",
    "fire": "消防",
    "fund": "住房公积金",
    "health": "卫生健康",
    "housing": "住房保障",
    "job": "就业",
    "justice": "司法行政",
    "labor": "劳动关系",
    "market": "市场监管",
    "marriage": "婚姻登记",
    "medical": "医疗保障",
    "notary": "公证",
    "police-car": "车辆和驾驶证",
    "police-entry": "出入境",
    "police-hukou": "户籍和居住证",
    "police-public": "治安管理",
    "press": "新闻出版",
    "social": "社会保险",
    "talent": "人才服务",
    "tax": "税务",
    "tobacco": "烟草专卖",
    "transport": "交通运输",
    "urban": "城市管理",
    "utility": "水电气",
    "veteran": "退役军人事务",
    "water": "水务",
}
LEVELS = {"city": "市级", "town": "区镇级", "community": "社区级"}
POSITIONS = {"demo": "演示位置", "approx": "大致位置", "exact": "核实过的位置"}
NOTES = {"floor": "楼层", "windows": "窗口", "lift": "电梯", "parking": "停车", "bus": "公交", "note": "提示"}
"""Practical notes, in the order in which a person needs them."""


def kind_name(kind: str) -> str:
    return KINDS.get(kind, kind)


def service_name(service: str) -> str:
    return SERVICES.get(service, service)
