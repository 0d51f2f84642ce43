"""What is asked in one turn of the event loop is answered together."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from itertools import pairwise

import pytest
import pytest_asyncio

from embeddings.index.port import IndexUnavailable
from seeds.checking import Seeds
from server.commands.training import loaded_engine
from server.search.engine import MODELS, Engine
from server.search.gathering import MOST, Gathering
from tests.fakes import FallibleIndex
from tests.waiting import until


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def search_engine(seeds: Seeds) -> AsyncIterator[Engine]:
    made = await loaded_engine(seeds, MODELS)
    yield made
    await made.index.close()


class Answering:
    """Says everything backwards, and remembers what came together; `hold` keeps it busy until it is released."""

    def __init__(self) -> None:
        self.together: list[list[str]] = []
        self.fault: Exception | None = None
        self.hold = asyncio.Event()
        self.hold.set()

    async def __call__(self, asked: Sequence[str]) -> list[str]:
        self.together.append(list(asked))
        await self.hold.wait()
        if self.fault is not None:
            raise self.fault
        return [text[::-1] for text in asked]


async def test_each_gets_its_own_answer() -> None:
    answering = Answering()
    gathering = Gathering(answering)
    assert await asyncio.gather(*(gathering.ask(text) for text in ("ab", "cd", "ef"))) == ["ba", "dc", "fe"]
    assert answering.together == [["ab", "cd", "ef"]]


async def test_who_asks_alone_waits_for_nobody() -> None:
    answering = Answering()
    gathering = Gathering(answering)
    assert [await gathering.ask("ab"), await gathering.ask("cd")] == ["ba", "dc"]
    assert answering.together == [["ab"], ["cd"]]


async def test_no_more_than_so_many_are_answered_in_one_turn() -> None:
    answering = Answering()
    gathering = Gathering(answering)
    turns: list[int] = []

    async def count_turns() -> None:
        while True:
            await asyncio.sleep(0)
            turns.append(len(answering.together))

    counting = asyncio.create_task(count_turns())
    asked = [str(number) for number in range(3 * MOST + 1)]
    assert await asyncio.gather(*(gathering.ask(text) for text in asked)) == [text[::-1] for text in asked]
    counting.cancel()
    assert [len(batch) for batch in answering.together] == [MOST, MOST, MOST, 1]
    assert all(later - earlier <= 1 for earlier, later in pairwise(turns))


async def test_a_fault_reaches_everybody_and_the_next_may_have_better_luck() -> None:
    answering = Answering()
    gathering = Gathering(answering)
    answering.fault = IndexUnavailable()
    found = await asyncio.gather(*(gathering.ask(text) for text in ("ab", "cd")), return_exceptions=True)
    assert [type(one) for one in found] == [IndexUnavailable, IndexUnavailable]
    answering.fault = None
    assert await gathering.ask("ab") == "ba"


@pytest.mark.parametrize("gone", [0, 1])
async def test_who_goes_away_takes_nobody_along(gone: int) -> None:
    answering = Answering()
    gathering = Gathering(answering)
    answering.hold.clear()
    tasks = [asyncio.create_task(gathering.ask(text)) for text in ("ab", "cd", "ef")]
    await until(lambda: bool(answering.together))
    tasks[gone].cancel()
    await asyncio.sleep(0)
    answering.hold.set()
    found = await asyncio.gather(*tasks, return_exceptions=True)
    assert [one for place, one in enumerate(found) if place != gone] == [
        text for place, text in enumerate(("ba", "dc", "fe")) if place != gone
    ]
    assert isinstance(found[gone], asyncio.CancelledError)


@pytest.mark.asyncio(loop_scope="module")
async def test_together_everybody_gets_the_ranking_they_get_alone(search_engine: Engine) -> None:
    asked = [
        ("补办身份证", None),
        ("我妈80了有没有补贴", None),
        ("shenfenzheng diu le", None),
        ("开店", {"audience": "enterprise"}),
        ("😀", None),
    ]
    together = await asyncio.gather(*(search_engine.rank(words, where, kept=5) for words, where in asked))
    for (words, where), ranking in zip(asked, together, strict=True):
        alone = await search_engine.rank(words, where, kept=5)
        assert [label for label, _ in ranking.needs] == [label for label, _ in alone.needs]
        assert ranking.others == alone.others
        assert (ranking.first, ranking.mass) == pytest.approx((alone.first, alone.mass), abs=1e-4)


@pytest.mark.asyncio(loop_scope="module")
async def test_when_the_index_falls_all_who_asked_together_are_answered_by_words(search_engine: Engine) -> None:
    real, search_engine.index = search_engine.index, FallibleIndex(search_engine.index, down=True)
    found = await asyncio.gather(*(search_engine.rank(words) for words in ("补办身份证", "二手车过户")))
    search_engine.index = real
    await search_engine.rebuild()
    assert [(ranking.rung, ranking.needs[0][0]) for ranking in found] == [
        ("lexical", "matter:idcard-reissue"),
        ("lexical", "matter:car-transfer"),
    ]
