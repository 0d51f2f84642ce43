"""微信登录: one person is one resident, however often and from wherever they sign in, and nothing of WeChat's leaves the server."""

from __future__ import annotations

import asyncio
from uuid import UUID

import pytest

from server.accounts.models import Resident as ResidentRow
from server.accounts.models import ResidentToken
from server.accounts.service import Resident, ResidentService
from server.accounts.wechat.models import ResidentPhone, UsedCode, WeChatAccount
from server.accounts.wechat.service import WeChatSignIn, masked_phone
from server.channels.errors import WeChatBusy, WeChatCodeInvalid, WeChatPersonBlocked, WeChatSignInAgain
from server.channels.wechat.mini_program import WeChatMiniProgram
from server.crypto import Vault
from server.ledger.models import Intake
from server.ledger.service import LedgerService
from tests.channels.wechat_stand_in import WeChatStandIn
from tests.fakes import FixedClock

OPENID = "o6_bmjrPTlm6_2sgVt7hMZOPfL2M"


@pytest.fixture
def people(mini: WeChatMiniProgram, vault: Vault, clock: FixedClock) -> WeChatSignIn:
    return WeChatSignIn(mini, ResidentService(clock), vault, clock, (LedgerService(clock, vault).hand_over,))


@pytest.fixture
def residents(clock: FixedClock) -> ResidentService:
    return ResidentService(clock)


async def anonymous(residents: ResidentService, key: str | None = None) -> tuple[Resident, str]:
    id_, token = await residents.arrive(origin=key)
    return Resident(id_), token


async def test_a_code_makes_a_resident_whose_token_holds(people: WeChatSignIn, residents: ResidentService, wechat: WeChatStandIn) -> None:
    done = await people.sign_in(wechat.login_code(OPENID), anonymous=None)
    assert (await residents.by_token(done.token)).id == done.resident
    assert done.via == "wechat"


async def test_the_same_person_is_the_same_resident(people: WeChatSignIn, wechat: WeChatStandIn) -> None:
    first = await people.sign_in(wechat.login_code(OPENID), anonymous=None)
    second = await people.sign_in(wechat.login_code(OPENID), anonymous=None)
    other = await people.sign_in(wechat.login_code("o-somebody-else"), anonymous=None)
    assert first.resident == second.resident != other.resident
    assert first.token != second.token


async def test_five_sign_ins_of_one_person_at_once_make_one_resident(people: WeChatSignIn, wechat: WeChatStandIn) -> None:
    done = await asyncio.gather(*(people.sign_in(wechat.login_code(OPENID), anonymous=None) for _ in range(5)))
    assert len({one.resident for one in done}) == 1
    assert (await ResidentRow.all().count(), await WeChatAccount.all().count()) == (1, 1)


async def test_who_was_anonymous_stays_the_same_resident(people: WeChatSignIn, residents: ResidentService, wechat: WeChatStandIn) -> None:
    who, token = await anonymous(residents)
    done = await people.sign_in(wechat.login_code(OPENID), anonymous=who)
    assert done.resident == who.id == (await residents.by_token(token)).id
    assert await ResidentRow.all().count() == 1


async def test_a_second_device_of_a_known_person_is_joined_with_all_that_it_did(
    people: WeChatSignIn, residents: ResidentService, wechat: WeChatStandIn, clock: FixedClock
) -> None:
    known = await people.sign_in(wechat.login_code(OPENID), anonymous=None)
    who, token = await anonymous(residents, "the key of that device")
    await LedgerService(clock, Vault(["k" * 32])).report("wrong_fact", "", plate=None, matter=None, field=None, resident=who.id)
    done = await people.sign_in(wechat.login_code(OPENID), anonymous=who)
    assert done.resident == known.resident == (await residents.by_token(token)).id
    assert (await Intake.get()).resident_id == known.resident
    again, _ = await residents.arrive(origin="the key of that device")
    assert again == known.resident
    assert await ResidentRow.all().count() == 1


async def test_on_a_device_that_was_somebody_elses_nothing_is_joined(
    people: WeChatSignIn, residents: ResidentService, wechat: WeChatStandIn
) -> None:
    first = await people.sign_in(wechat.login_code(OPENID), anonymous=None)
    second = await people.sign_in(wechat.login_code("o-somebody-else"), anonymous=Resident(first.resident))
    assert second.resident != first.resident
    assert (await residents.by_token(first.token)).id == first.resident


async def test_what_a_person_known_elsewhere_did_is_not_given_to_the_next_on_that_phone(
    people: WeChatSignIn, residents: ResidentService, wechat: WeChatStandIn
) -> None:
    known = await people.sign_in(wechat.login_code(OPENID), anonymous=None)
    who, token = await anonymous(residents)

    async def is_named(resident: UUID) -> bool:
        return resident == who.id

    people.is_named = is_named
    done = await people.sign_in(wechat.login_code(OPENID), anonymous=who)
    assert done.resident == known.resident
    assert (await residents.by_token(token)).id == who.id


async def test_a_code_holds_once_and_is_not_even_asked_about_again(people: WeChatSignIn, wechat: WeChatStandIn) -> None:
    code = wechat.login_code(OPENID)
    await people.sign_in(code, anonymous=None)
    for _ in range(2):
        with pytest.raises(WeChatCodeInvalid):
            await people.sign_in(code, anonymous=None)
    assert len(wechat.calls("sns/jscode2session")) == 1
    assert await ResidentToken.all().count() == 1


async def test_a_code_that_is_none_is_refused(people: WeChatSignIn) -> None:
    with pytest.raises(WeChatCodeInvalid):
        await people.sign_in("made up", anonymous=None)
    assert await ResidentRow.all().count() == 0


async def test_a_code_that_wechat_was_too_busy_for_may_be_tried_again(people: WeChatSignIn, wechat: WeChatStandIn) -> None:
    code = wechat.login_code(OPENID)
    wechat.next("sns/jscode2session", errcode=-1)
    with pytest.raises(WeChatBusy):
        await people.sign_in(code, anonymous=None)
    assert await UsedCode.all().count() == 0
    assert (await people.sign_in(code, anonymous=None)).token


async def test_who_wechat_holds_for_a_risk_is_told_so(people: WeChatSignIn, wechat: WeChatStandIn) -> None:
    wechat.next("sns/jscode2session", errcode=40226)
    with pytest.raises(WeChatPersonBlocked):
        await people.sign_in(wechat.login_code(OPENID), anonymous=None)


async def test_openid_and_session_key_are_sealed_and_the_key_follows_the_last_sign_in(
    people: WeChatSignIn, mini: WeChatMiniProgram, wechat: WeChatStandIn
) -> None:
    done = await people.sign_in(wechat.login_code(OPENID), anonymous=None)
    first = await people.identity_of(done.resident)
    await people.sign_in(wechat.login_code(OPENID), anonymous=None)
    second = await people.identity_of(done.resident)
    assert first is not None
    assert second is not None
    assert await mini.session_holds(OPENID, second.session_key)
    assert not await mini.session_holds(OPENID, first.session_key)
    row = await WeChatAccount.get()
    kept = " ".join(str(getattr(row, name)) for name in row._meta.fields)
    for private in (OPENID, first.session_key, second.session_key):
        assert private not in kept


async def test_after_a_change_of_keys_the_same_person_is_still_known(
    people: WeChatSignIn, mini: WeChatMiniProgram, wechat: WeChatStandIn, clock: FixedClock
) -> None:
    done = await people.sign_in(wechat.login_code(OPENID), anonymous=None)
    rotated = Vault(["a newer key of this installation!!", "a key for the tests of the channels"])
    later = WeChatSignIn(mini, ResidentService(clock), rotated, clock)
    assert (await later.sign_in(wechat.login_code(OPENID), anonymous=None)).resident == done.resident
    assert await later.openid_of(done.resident) == OPENID


async def test_a_number_is_sealed_and_used_for_texts_only_with_consent(people: WeChatSignIn, wechat: WeChatStandIn) -> None:
    done = await people.sign_in(wechat.login_code(OPENID), anonymous=None)
    who = Resident(done.resident)
    number = await people.keep_phone(wechat.phone_code(OPENID, "13800001234"), by=who, sms=False)
    assert (number, masked_phone(number)) == ("13800001234", "138****1234")
    assert await people.phone_for_sms(who.id) is None
    await people.keep_phone(wechat.phone_code(OPENID, "13900005678"), by=who, sms=True)
    assert await people.phone_for_sms(who.id) == "13900005678"
    row = await ResidentPhone.get()
    assert "13900005678" not in f"{row.phone_hash}{row.sealed_phone}"


async def test_a_phone_code_of_another_person_or_a_used_one_is_refused(people: WeChatSignIn, wechat: WeChatStandIn) -> None:
    who = Resident((await people.sign_in(wechat.login_code(OPENID), anonymous=None)).resident)
    with pytest.raises(WeChatCodeInvalid):
        await people.keep_phone(wechat.phone_code("o-somebody-else", "13800001234"), by=who, sms=True)
    code = wechat.phone_code(OPENID, "13800001234")
    await people.keep_phone(code, by=who, sms=True)
    with pytest.raises(WeChatCodeInvalid):
        await people.keep_phone(code, by=who, sms=True)


async def test_a_number_needs_a_sign_in_first(people: WeChatSignIn, residents: ResidentService, wechat: WeChatStandIn) -> None:
    who, _ = await anonymous(residents)
    with pytest.raises(WeChatSignInAgain):
        await people.keep_phone(wechat.phone_code(OPENID, "13800001234"), by=who, sms=True)


async def test_who_asks_to_be_forgotten_is(people: WeChatSignIn, wechat: WeChatStandIn) -> None:
    done = await people.sign_in(wechat.login_code(OPENID), anonymous=None)
    await people.keep_phone(wechat.phone_code(OPENID, "13800001234"), by=Resident(done.resident), sms=True)
    first, second = await people.export(done.resident)
    assert first["wechat_since"] == "2026-11-23T10:00:00+08:00"
    assert (second["phone"], second["sms"]) == ("13800001234", True)
    assert (await people.erase(done.resident)).count == 2
    assert await people.export(done.resident) == []
    assert await people.openid_of(done.resident) is None
    assert await people.phone_for_sms(done.resident) is None
    assert await people.identity_of(UUID(int=0)) is None
