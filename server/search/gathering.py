"""Questions that come in the same turn of the event loop are answered together; nobody waits for others to come."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import Generic, TypeVar

Q = TypeVar("Q")
A = TypeVar("A")

MOST = 16
"""Answered in one turn: some two milliseconds of the event loop. What is beyond comes in the next one, after what has arrived meanwhile."""


class _Waiting(Generic[Q, A]):
    """answered: set when somebody who took this question along is through with it."""

    __slots__ = ("answer", "answered", "fault", "question")

    def __init__(self, question: Q) -> None:
        self.question = question
        self.answer: A | None = None
        self.fault: Exception | None = None
        self.answered: asyncio.Event | None = None


class Gathering(Generic[Q, A]):
    """answer: gives an answer for each question, in their order; what it raises everybody gets.

    Whoever wakes first answers for all, so that a question that came alone costs no task and no future.
    """

    def __init__(self, answer: Callable[[Sequence[Q]], Awaitable[Sequence[A]]]) -> None:
        self._answer = answer
        self._waiting: list[_Waiting[Q, A]] = []
        self._had = False
        """Whether this turn of the loop has had its share."""

    async def ask(self, question: Q) -> A:
        mine: _Waiting[Q, A] = _Waiting(question)
        self._waiting.append(mine)
        await asyncio.sleep(0)
        while mine.answer is None:
            if mine.fault is not None:
                raise mine.fault
            if mine.answered is not None:
                await mine.answered.wait()
            elif self._had:
                await asyncio.sleep(0)
            else:
                await self._answer_some()
        return mine.answer

    async def _answer_some(self) -> None:
        together, self._waiting = self._waiting[:MOST], self._waiting[MOST:]
        if self._waiting:
            self._had = True
            asyncio.get_running_loop().call_soon(self._next_turn)
        answered = asyncio.Event()
        for one in together:
            one.answered = answered
        try:
            answers = await self._answer([one.question for one in together])
        except Exception as fault:
            for one in together:
                one.fault = fault
        except BaseException:  # who asks for all goes away: another one will
            for one in together:
                one.answered = None
            self._waiting = [*together, *self._waiting]
            raise
        else:
            for one, answer in zip(together, answers, strict=True):
                one.answer = answer
        finally:
            answered.set()

    def _next_turn(self) -> None:
        self._had = False
