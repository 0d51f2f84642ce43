"""官方要素: the fields of a matter in the official 实施清单, as they are imported. Nothing here is ever made up: what is not known stays
empty. Codes: 实施编码 31 = 统一社会信用代码 of the body 18 + 行使层级 1 + 基本编码 12; 业务办理项编码 33 = the same + 2.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal, Self, get_args

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints, model_validator

ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
"""GB 32100: 31 characters, without I, O, S, V and Z."""
_ORGANISATION = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_WEIGHTS_32100 = tuple(pow(3, place, 31) for place in range(17))
_WEIGHTS_11714 = (3, 7, 9, 10, 5, 8, 4, 2)

Kind = Literal[
    "行政许可", "行政处罚", "行政强制", "行政征收", "行政给付", "行政检查", "行政确认", "行政奖励", "行政裁决", "其他行政权力", "公共服务"
]  # fmt: skip
KIND_OF: dict[str, frozenset[str]] = {
    **{code: frozenset({kind}) for code, kind in zip(("01", "02", "03", "04", "05", "06", "07", "08", "09"), get_args(Kind), strict=False)},
    **dict.fromkeys(("10", "20", "21"), frozenset({"其他行政权力", "公共服务"})),
}
"""Characters 3-4 of a 基本编码. What 10, 20 and 21 stand for differs from place to place."""
Level = Literal["国家级", "省级", "市级", "县级", "乡镇级", "村级"]
LEVELS: dict[str, Level] = {"1": "国家级", "2": "省级", "3": "市级", "4": "县级", "5": "乡镇级", "6": "村级"}
Served = Literal["自然人", "企业法人", "事业法人", "社会组织法人", "非法人企业", "行政机关", "其他组织"]
Way = Literal["窗口办理", "网上办理", "快递申请", "自助终端", "电话办理"]
Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)]
Long = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=2000)]
Phone = Annotated[str, StringConstraints(pattern=r"^[0-9][0-9 ,、-]{2,60}$")]


def check_character(first_17: str) -> str:
    """GB 32100-2015, of the first 17 characters of a 统一社会信用代码."""
    total = sum(ALPHABET.index(character) * weight for character, weight in zip(first_17, _WEIGHTS_32100, strict=True))
    return ALPHABET[-total % 31]


def organisation_holds(code: str) -> bool:
    """GB 11714-1997, of the nine characters within: 8 and a check digit, X for ten."""
    total = sum(_ORGANISATION.index(character) * weight for character, weight in zip(code[:8], _WEIGHTS_11714, strict=True))
    return "0123456789X0"[11 - total % 11] == code[8]


def _credit_code(code: str) -> str:
    if len(code) != 18 or any(character not in ALPHABET for character in code):
        raise ValueError("统一社会信用代码要是 18 位数字或大写字母(没有 I、O、S、V、Z)")
    if check_character(code[:17]) != code[17]:
        raise ValueError("统一社会信用代码的校验位不对，请核对每一位")
    return code


def _basic(code: str) -> str:
    if len(code) != 12 or not code[:11].isdecimal() or not code.isascii() or code[11] not in "0123456789Y":
        raise ValueError("基本编码要是 12 位数字，有子项的主项末位是 Y")
    if code[2:4] not in KIND_OF:
        raise ValueError(f"基本编码第 3、4 位“{code[2:4]}”不是事项类型")
    return code


def _implementation(code: str) -> str:
    if len(code) != 31:
        raise ValueError(f"实施编码要是 31 位，现在是 {len(code)} 位")
    _credit_code(code[:18])
    if code[18] not in LEVELS:
        raise ValueError(f"实施编码第 19 位“{code[18]}”不是行使层级(1-6)")
    _basic(code[19:])
    return code


def _handling(code: str) -> str:
    if len(code) != 33 or not code[31:].isdecimal() or not code.isascii():
        raise ValueError("业务办理项编码要是 33 位：实施编码加两位数字")
    _implementation(code[:31])
    return code


BasicCode = Annotated[str, AfterValidator(_basic)]
ImplementationCode = Annotated[str, AfterValidator(_implementation)]
HandlingCode = Annotated[str, AfterValidator(_handling)]
Days = Annotated[int, Field(ge=0, le=3650)]
Unit = Literal["工作日", "自然日"]


class Official(BaseModel):
    """官方要素 of one matter. imported: they came with an import, and editors here do not change them."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    imported: bool = False
    source: Line | None = None
    """Which list it was taken from."""
    as_of: date | None = None
    basic_code: BasicCode | None = None
    implementation_code: ImplementationCode | None = None
    handling_code: HandlingCode | None = None
    kind: Kind | None = None
    level: Level | None = None
    body: Line | None = None
    entrusted_by: Line | None = None
    handling: Literal["即办件", "承诺件"] | None = None
    legal_days: Days | None = None
    legal_unit: Unit | None = None
    promised_days: Days | None = None
    promised_unit: Unit | None = None
    charges: bool | None = None
    fee_basis: Long | None = None
    fee_items: Line | None = None
    fee_standard: Line | None = None
    pays_online: bool | None = None
    visits: Annotated[int, Field(ge=0, le=20)] | None = None
    visit_reason: Line | None = None
    online_depth: Literal["Ⅰ级", "Ⅱ级", "Ⅲ级", "Ⅳ级"] | None = None
    serves: Annotated[tuple[Served, ...], Field(max_length=7)] = ()
    ways: Annotated[tuple[Way, ...], Field(max_length=5)] = ()
    result_name: Line | None = None
    number_limit: Line | None = None
    basis: Long | None = None
    asks_phone: Phone | None = None
    complains_phone: Phone | None = None

    @model_validator(mode="after")
    def _codes_agree(self) -> Self:
        whole = self.implementation_code
        if whole and self.handling_code and self.handling_code[:31] != whole:
            raise ValueError("业务办理项编码的前 31 位要和实施编码一样")
        if whole and self.basic_code and whole[19:] != self.basic_code:
            raise ValueError("实施编码的第 20-31 位要和基本编码一样")
        if whole and self.level and LEVELS[whole[18]] != self.level:
            raise ValueError(f"实施编码说是{LEVELS[whole[18]]}，行使层级写的是{self.level}")
        basic = self.basic_code or (whole[19:] if whole else None)
        if basic and self.kind and self.kind not in KIND_OF[basic[2:4]]:
            raise ValueError(f"基本编码第 3、4 位“{basic[2:4]}”不是{self.kind}")
        for days, unit, name in ((self.legal_days, self.legal_unit, "法定"), (self.promised_days, self.promised_unit, "承诺")):
            if (days is None) != (unit is None):
                raise ValueError(f"{name}办结时限的天数和单位要一起写")
        return self

    @property
    def empty(self) -> bool:
        return not self.model_dump(exclude={"imported", "source", "as_of"}, exclude_defaults=True)


FIELDS: dict[str, str] = {
    "basic_code": "基本编码",
    "implementation_code": "实施编码",
    "handling_code": "业务办理项编码",
    "kind": "事项类型",
    "level": "行使层级",
    "body": "实施主体",
    "entrusted_by": "委托部门",
    "handling": "办件类型",
    "legal_days": "法定办结时限",
    "legal_unit": "法定办结时限单位",
    "promised_days": "承诺办结时限",
    "promised_unit": "承诺办结时限单位",
    "charges": "是否收费",
    "fee_basis": "收费依据",
    "fee_items": "收费项目",
    "fee_standard": "收费标准",
    "pays_online": "是否网上支付",
    "visits": "到办事现场次数",
    "visit_reason": "必须现场办理原因",
    "online_depth": "网上办理深度",
    "serves": "服务对象",
    "ways": "办理形式",
    "result_name": "办理结果名称",
    "number_limit": "数量限制",
    "basis": "设定依据",
    "asks_phone": "咨询电话",
    "complains_phone": "监督投诉电话",
}
"""Field -> its official name: the columns of an import, in their order."""
