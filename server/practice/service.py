"""练习: the exercises that fit somebody's roles, what they did of them, and a clean start at will.

A domain attaches in three moves: it flags a record that a practice login makes with whose practice it is (`practice_of`, empty = real),
it shows and changes real records to real logins and flagged ones to their owner alone, and it names itself to PracticeService with a
PracticePart. Then its rule in accounts/policy.py may say `practice=True`; until then a practice login cannot change anything there.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol
from uuid import UUID, uuid4

from tortoise.exceptions import IntegrityError
from tortoise.transactions import in_transaction

from server import trail
from server.accounts.staff.caller import Staff
from server.clock import Clock
from server.errors import Conflict, NotFound
from server.practice.content import Exercise
from server.practice.models import PracticeExercise, PracticeProgress


class ExerciseNotFound(NotFound):
    code, message = "exercise_not_found", "没有这个练习或步骤，请刷新列表"


class StepTicksItself(Conflict):
    code, message = "step_ticks_itself", "这一步做到了会自动打勾，请在练习模式下实际操作一次"


class PracticeIsOff(Conflict):
    code, message = "practice_is_off", "请先进入练习模式"


class PracticePart(Protocol):
    """One domain's practice records."""

    @property
    def kind(self) -> str: ...

    @property
    def say(self) -> str: ...

    async def reset(self, staff_id: UUID) -> int:
        """Throw away what this person made in practice; how many records. Called inside a transaction."""
        ...


@dataclass(frozen=True, slots=True)
class Progress:
    """done: step id -> when."""

    exercise: Exercise
    done: dict[str, datetime]


@dataclass(frozen=True, slots=True)
class Cleared:
    kind: str
    say: str
    count: int


class PracticeService:
    def __init__(self, clock: Clock, parts: Sequence[PracticePart]) -> None:
        self.clock, self.parts = clock, tuple(parts)

    async def exercises(self, *, by: Staff) -> list[Progress]:
        """Those for any of the caller's roles, in their order."""
        done: dict[str, dict[str, datetime]] = {}
        for row in await PracticeProgress.filter(staff_id=by.id):
            done.setdefault(row.exercise_id, {})[row.step_id] = row.done_at
        return [Progress(exercise, done.get(exercise.id, {})) for exercise in await self._for(by)]

    async def tick(self, exercise_id: str, step_id: str, *, by: Staff) -> Progress:
        """A step that only the person can tell is done; a second time changes nothing."""
        exercise = next((one for one in await self._for(by) if one.id == exercise_id), None)
        step = next((one for one in exercise.steps if one.id == step_id), None) if exercise else None
        if exercise is None or step is None:
            raise ExerciseNotFound
        if step.done_by is not None:
            raise StepTicksItself
        if not by.practice:
            raise PracticeIsOff
        await self._note(by.id, exercise_id, step_id)
        rows = await PracticeProgress.filter(staff_id=by.id, exercise_id=exercise_id)
        return Progress(exercise, {row.step_id: row.done_at for row in rows})

    async def did(self, by: Staff, action: str) -> None:
        """Somebody in practice carried out an action: the next open step that waits for it is done, in each exercise."""
        for progress in await self.exercises(by=by):
            step = next((one for one in progress.exercise.steps if one.id not in progress.done), None)
            if step is not None and step.done_by == action:
                await self._note(by.id, progress.exercise.id, step.id)

    async def reset(self, *, progress: bool, by: Staff) -> list[Cleared]:
        """Everything this person made in practice goes, and with `progress` the ticks as well."""
        async with in_transaction():
            cleared = [Cleared(part.kind, part.say, await part.reset(by.id)) for part in self.parts]
            if progress:
                cleared.append(Cleared("progress", "练习进度", await PracticeProgress.filter(staff_id=by.id).delete()))
        trail.note("staff", by.id, practice="reset", progress=progress)
        return cleared

    async def _for(self, by: Staff) -> list[Exercise]:
        roles = {grant.role for grant in by.grants}
        rows = [Exercise.model_validate(row.content) for row in await PracticeExercise.all().order_by("position")]
        return [exercise for exercise in rows if roles & set(exercise.roles)]

    async def _note(self, staff_id: UUID, exercise_id: str, step_id: str) -> None:
        key = {"staff_id": staff_id, "exercise_id": exercise_id, "step_id": step_id}
        if not await PracticeProgress.filter(**key).exists():
            with suppress(IntegrityError):  # twice at once: it is done either way
                await PracticeProgress.create(id=uuid4(), done_at=self.clock.now(), **key)  # type: ignore[arg-type]
