"""保留期限: what is kept for how long, as rules that a person can read, carried out once a day or by `doorplate retain`.

The rules themselves stand in server/keeping.py. A dry run counts and deletes nothing; every real run leaves a report.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from tortoise import fields
from tortoise.models import Model
from tortoise.queryset import QuerySet

from server.clock import Clock

AT_ONCE = 500
"""Rows a statement: a long delete would hold up everybody else on SQLite."""


class RetentionRun(Model):
    """清理记录: what a run deleted, rule by rule."""

    id = fields.BigIntField(primary_key=True)
    at: datetime = fields.DatetimeField(db_index=True)
    report: list[dict[str, Any]] = fields.JSONField(default=list)

    class Meta:
        table = "retention_run"


@dataclass(frozen=True, slots=True)
class Rule:
    """what: which records; days: how long they are kept; why: the reason, in words. overdue: how many there are that nothing keeps any
    longer than `before`; tidy: deletes or empties up to AT_ONCE of them, and says how many."""

    what: str
    days: int
    why: str
    overdue: Callable[[datetime], Awaitable[int]]
    tidy: Callable[[datetime], Awaitable[int]]


def deleting(what: str, days: int, why: str, rows: Callable[[datetime], QuerySet[Any]]) -> Rule:
    """The usual rule: the rows of a query are deleted."""

    async def overdue(before: datetime) -> int:
        return await rows(before).count()

    async def tidy(before: datetime) -> int:
        found = rows(before)
        ids = await found.limit(AT_ONCE).values_list(found.model._meta.pk_attr, flat=True)
        if ids:
            await found.model.filter(pk__in=list(ids)).delete()
        return len(ids)

    return Rule(what, days, why, overdue, tidy)


@dataclass(frozen=True, slots=True)
class Kept:
    """What came of one rule. count: overdue records, deleted unless it was a dry run."""

    rule: Rule
    count: int


class Retention:
    def __init__(self, rules: Sequence[Rule], clock: Clock) -> None:
        self.rules, self.clock = tuple(rules), clock

    async def run(self, *, dry: bool) -> list[Kept]:
        """One rule after the other; a crash in between leaves a part undone that the next run does."""
        now = self.clock.now()
        found = []
        for rule in self.rules:
            before = now - timedelta(days=rule.days)
            found.append(Kept(rule, await (rule.overdue(before) if dry else _all(rule, before))))
        if not dry:
            await RetentionRun.create(at=now, report=[{"what": kept.rule.what, "count": kept.count} for kept in found])
        return found

    async def due(self) -> bool:
        """Was the last run a day ago or longer?"""
        return not await RetentionRun.filter(at__gt=self.clock.now() - timedelta(days=1)).exists()


async def _all(rule: Rule, before: datetime) -> int:
    total = 0
    while done := await rule.tidy(before):
        total += done
    return total
