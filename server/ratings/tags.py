"""评价标签, versioned: a rating keeps the version that it was given with."""

VERSION = 1
LEVELS = {5: "非常满意", 4: "满意", 3: "基本满意", 2: "不满意", 1: "非常不满意"}
GOOD = {"clear": "说得清楚", "patient": "态度耐心", "quick": "办得快", "one_trip": "一次办成", "right_list": "清单准确"}
BAD = {
    "unclear": "没说清楚",
    "rude": "态度不好",
    "slow": "等得太久",
    "wrong_list": "清单不准",
    "more_trips": "多跑了路",
    "extra_papers": "要了清单外的材料",
    "not_solved": "问题没解决",
}
BAD_FROM = 2
"""This level and below opens a repair ticket."""


def fitting(level: int) -> dict[str, str]:
    """The tags that can be chosen with a level."""
    return GOOD if level > 3 else BAD if level <= BAD_FROM else GOOD | BAD
