"""Passwords: argon2id, off the event loop, never more than two at a time (each takes 64 MB and some 130 ms)."""

from __future__ import annotations

import asyncio
import secrets
import unicodedata
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from server.accounts.staff.errors import PasswordTooWeak
from server.errors import TooMany

T = TypeVar("T")
AT_ONCE, MOST_WAITING = 2, 40
SHORTEST, LONGEST, LONG_ENOUGH = 10, 128, 16
_ALPHABET = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789"
"""Without what is misread: 0 O o, 1 l I."""


def generated() -> str:
    """Some 116 random bits, easy to type from paper: four groups of five."""
    return "-".join("".join(secrets.choice(_ALPHABET) for _ in range(5)) for _ in range(4))


def check_strength(password: str, *, name: str) -> None:
    """PasswordTooWeak unless it is long and mixed enough and does not hold the sign-in name."""
    kinds = (
        any(character.islower() for character in password),
        any(character.isupper() for character in password),
        any(character.isdigit() for character in password),
        any(not character.isalnum() for character in password),
    )
    mixed = sum(kinds) >= 3 or (len(password) >= LONG_ENOUGH and not password.isdigit())
    if not SHORTEST <= len(password) <= LONGEST or not mixed or len(set(password)) < 5 or name.lower() in password.lower():
        raise PasswordTooWeak


class Passwords:
    def __init__(self, hasher: PasswordHasher | None = None) -> None:
        self.hasher = hasher or PasswordHasher()
        self._threads = ThreadPoolExecutor(AT_ONCE, thread_name_prefix="argon2")
        self._waiting = 0
        self._nobody: str | None = None

    async def hash(self, password: str) -> str:
        return await self._off_loop(lambda: self.hasher.hash(_normal(password)))

    async def matches(self, kept: str | None, password: str) -> bool:
        """kept None: nobody's password, checked all the same, so that the time taken does not tell which names exist."""
        return await self._off_loop(lambda: self._matches(kept, _normal(password)))

    def outdated(self, kept: str) -> bool:
        """Hashed with weaker parameters than today's."""
        return self.hasher.check_needs_rehash(kept)

    def close(self) -> None:
        self._threads.shutdown(wait=False, cancel_futures=True)

    def _matches(self, kept: str | None, password: str) -> bool:
        if kept is None:
            self._nobody = self._nobody or self.hasher.hash(secrets.token_urlsafe(16))
        try:
            return self.hasher.verify(kept or self._nobody or "", password) and kept is not None
        except (VerificationError, InvalidHashError):
            return False

    async def _off_loop(self, work: Callable[[], T]) -> T:
        if self._waiting >= MOST_WAITING:
            raise TooMany
        self._waiting += 1
        try:
            return await asyncio.get_running_loop().run_in_executor(self._threads, work)
        finally:
            self._waiting -= 1


def _normal(password: str) -> str:
    """The same password from any keyboard."""
    return unicodedata.normalize("NFC", password.strip())
