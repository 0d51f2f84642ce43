"""话里的信号: what a demand's wording says about how it wants to be handled. Word lists, so that a person can read and mend them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

EMERGENCIES: Mapping[str, tuple[str, str]] = {
    "119": (
        "着火|浓烟|起火|火灾|冒烟|爆炸|被困|困在|锁在车里|落水|溺水|塌了|坍塌|煤气味|燃气泄漏|漏气|跳楼|往下跳",
        "火警和紧急救援请马上拨打119",
    ),
    "120": ("晕倒|昏倒|叫不醒|不省人事|心口疼|喘不上气|大出血|血止不住|抽搐|没有呼吸|中毒", "急救请马上拨打120"),
    "110": ("抢劫|抢了我|持刀|动刀|拿刀|砍人|打架|绑架|走丢|家暴|打我|偷了|被偷|小偷|入室", "报警请马上拨打110"),
    "122": ("车祸|撞车|撞人|追尾", "交通事故请拨打122，有人受伤同时拨打120"),
    "96110": ("转账|转钱|刷单|诈骗|骗子|被骗|冒充公安|安全账户|涉嫌洗钱", "已经转了钱请马上拨打110；拿不准是不是骗局请拨打96110"),
}
"""Number -> the words, and what is said. In the order in which they are tried."""
NOT_AN_EMERGENCY = re.compile("怕着火|怕失火|容易着火|申请|怎么认定|算不算|补贴|维保|保健品|隐患|检查")
ELSEWHERE = re.compile(
    "法院|起诉|上诉|判决|强制执行|行政复议|仲裁委|信访|纪委|贪污|行贿|举报.{0,4}干部|银行卡|信用卡|征信|贷款公司|手机号|宽带|快递|火车票|机票|"
    "外国签证|彩票|党组织关系|戒毒|挂号|挂不到号"
)
"""Courts, discipline, and businesses that are nobody's office."""
OTHER_CITY = re.compile(
    "姑苏|吴江|相城|吴中|虎丘|园区那边|太仓|常熟|张家港|苏州市区|上海|无锡|南京|杭州|北京|深圳|广州|南通|常州|嘉兴|老家"
)
HERE = re.compile("昆山|本市|这里|转到|转移|备案|迁来|迁到|户口")
ASKS_FOR_A_PERSON = re.compile(
    "转人工|人工|有没有人|有人吗|工作人员|帮办|陪.{0,6}去|教我|教教|帮我|谁能帮|谁帮|谁来|来个人|找个人|找人|代办|视频|语音|打字|打电话跟|"
    "看不懂|不会用|不会操作|不会打|不识字|不懂|不知道该|点不下去|填表|先帮忙|翻译|讲讲|跟人讲|问谁|说不清楚|咨询一下"
)
COMPLAINS = re.compile(
    "投诉|举报|态度|没人接|没有人接|没人理|没有人理|不给办|多交|多要|清单上没写|清单没写|跑了.趟|每次说的|不管|没下文|不回复|没有人回复|没有回复|差评|不通知|没有人通知"
)
STUCK = re.compile(
    "一分没|石沉大海|没有?任何消息|没消息|明明|白跑|查一下|卡死|[办交等拖].{0,3}了.{1,6}[天月年周](?!.*[吗怎])|还没下来|没下来|没发下来|没到账|还没批|没批|没有结果|没结果|审核中|卡了|被退回|退回来|驳回|没通过|不通过|被拒|停发|停了|算错|写错|打错|登错|错了|不服|复核|"
    "重新评|评低|没有我的名字|查清|一直没|一直显示|过期了还|根本没"
)
DEMANDS = re.compile(
    "没人|不给|乱|强制|拒|往下掉|返水|馊|封死|喇叭|掉下来|不办事|管不了|熏|堵|坏了|没人修|吵|睡不着|占了|堆|裂|漏|臭|黄的|不退|不给退|退不|欠|不开|不肯|绕路|骂人|过期|吃出|多收|倒闭|跑了|要求|希望|影响|危险|淹"
)
HARD = re.compile(
    "推给|两头跑|谁也说不|没人认领|互相让|要对方|都有说法|都讲|互相推|都推|推诿|踢皮球|来回踢|来回跑|都不管|都不归|都说不|都说对方|两边都|两个部门|几个部门|好几个部门|哪个部门都|各说各|不认账|说归|归.{1,6}管.{0,8}归|"
    "说找.{1,14}说找|说找对方|不知道.{1,8}还是|说是.{1,10}问题|说是.{1,12}说是|对不上|联合|一起查|一起来|一起想|一起处理|几家|牵头|协调|打架，.{0,8}各|谁都不|没结果|不给准信|都没着落|说法不同"
)
HOW_TO = re.compile(
    "怎么|如何|要带|带什么|需要|哪里|在哪|到哪|条件|材料|流程|程序|多久|几天|多少钱|能不能|可以.{0,6}吗|要不要|要.{0,8}吗|能.{0,6}吗|想|办|什么时候|还有没有|吗"
)


ASKS = re.compile("吗|嘛|么|怎么|怎样|如何|哪|什么|几|多少|能不能|要不要|行不行|可不可以|想|打算|准备|申请|申领|办理|去办|\\?|？")
"""A question or a wish; without one of these a sentence tells of something that happened."""


@dataclass(frozen=True, slots=True)
class Signals:
    emergency: str | None
    """The number to ring."""
    elsewhere: bool
    other_city: bool
    person: bool
    complains: bool
    stuck: bool
    demands: bool
    hard: bool
    how_to: bool
    asks: bool

    @property
    def dissatisfied(self) -> bool:
        return self.complains or self.stuck or self.demands


def read(text: str) -> Signals:
    return Signals(
        emergency=_emergency(text),
        elsewhere=bool(ELSEWHERE.search(text)),
        other_city=bool(OTHER_CITY.search(text)) and not HERE.search(text),
        person=bool(ASKS_FOR_A_PERSON.search(text)),
        complains=bool(COMPLAINS.search(text)),
        stuck=bool(STUCK.search(text)),
        demands=bool(DEMANDS.search(text)),
        hard=bool(HARD.search(text)),
        how_to=bool(HOW_TO.search(text)),
        asks=bool(ASKS.search(text)),
    )


def _emergency(text: str) -> str | None:
    if NOT_AN_EMERGENCY.search(text):
        return None
    return next((number for number, (words, _) in EMERGENCIES.items() if re.search(words, text)), None)
