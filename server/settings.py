"""One frozen `Settings`, read from the environment (prefix DOORPLATE_). Unknown or contradictory settings refuse to start."""

from __future__ import annotations

import os
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import Annotated, Literal, Self
from urllib.parse import urlsplit

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from embeddings.names import holds_a_model, is_folder

PREFIX = "DOORPLATE_"
FOR_TESTS = "DOORPLATE_TEST_"
"""Switches of the test suite (tests/available.py), which also runs the command; no settings."""
SHORTEST_KEY = 32
SPAN = r"[0-2]\d:[0-5]\d-[0-2]\d:[0-5]\d"
HERE = Path(__file__).resolve().parent


class SettingsRefused(SystemExit):
    """Says what is wrong and ends the program with status 2."""

    def __init__(self, say: str) -> None:
        super().__init__(2)
        self.say = say

    def __str__(self) -> str:
        return self.say


class Settings(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    host: str = "127.0.0.1"
    port: Annotated[int, Field(ge=1, le=65535)] = 8000
    workers: Annotated[int, Field(ge=1, le=64)] = 1
    data_dir: Path = Path(".data")
    database_url: str = ""
    """Empty: SQLite in data_dir. Else postgres://user:password@host:port/name."""
    qdrant_url: str = ""
    """Empty: qdrant-edge in process. Else the address of a Qdrant server."""
    encoder: str = ""
    """Empty: the shipped model. Else a folder with a sentence-transformers model, or one's name in the model hub."""
    public_url: str = ""
    """The https address printed into the doorplates' codes; empty: http://host:port, fit for trying out only."""
    h5_dir: Path = HERE.parent / "miniprogram" / "dist" / "build" / "h5"
    console_dir: Path = HERE / "console" / "dist"
    pictures_dir: Path = HERE.parent / "seeds"
    """Holds the words that a matter's pictures are drawn from (pictures/) and the blank letters (blanks/)."""
    amap_key: str = Field(default="", repr=False)
    amap_secret: str = Field(default="", repr=False)
    amap_url: str = "https://restapi.amap.com"
    tiles_url: str = ""
    """Map tiles under the console's map, https://…/{z}/{x}/{y}.png in GCJ-02; empty: towns on a plain grid."""
    wechat_appid: str = ""
    """Of the mini-program. Empty: the recording stand-in, which says of itself that it sends nothing."""
    wechat_secret: str = Field(default="", repr=False)
    wechat_url: str = "https://api.weixin.qq.com"
    wechat_env: Literal["release", "trial", "develop"] = "release"
    """Which published version codes, links and messages open: 正式版、体验版、开发版."""
    wechat_page: str = "pages/home/home"
    """Where a mini-program code opens."""
    wechat_timeout: Annotated[float, Field(gt=0, le=30)] = 5.0
    wechat_threads: Annotated[int, Field(ge=1, le=64)] = 12
    wechat_templates: Path | None = None
    """YAML: which approved template carries which notice (README)."""
    wechat_push_token: str = Field(default="", repr=False)
    """Of the message push, with wechat_push_key (EncodingAESKey) in safe mode."""
    wechat_push_key: str = Field(default="", repr=False)
    wechat_public_appid: str = ""
    """Of the public account that answers with guides, with its secret (menu), push token and push key."""
    wechat_public_secret: str = Field(default="", repr=False)
    wechat_public_push_token: str = Field(default="", repr=False)
    wechat_public_push_key: str = Field(default="", repr=False)
    wechat_replies: Path = HERE / "channels" / "wechat" / "replies.yaml"
    """Keywords and menu of the public account."""
    turn_url: str = ""
    """coturn for calls between browsers: turn:host:port?transport=udp, several with commas; empty: peer to peer only."""
    turn_secret: str = Field(default="", repr=False)
    """coturn's static-auth-secret."""
    turn_only: bool = False
    """Calls between browsers go through the relay alone (for networks that allow nothing else, and for trying it out)."""
    sms_url: str = ""
    """The city's SMS gateway (README). Empty: recorded only."""
    sms_secret: str = Field(default="", repr=False)
    proxies: Annotated[int, Field(ge=0, le=5)] = 0
    """How many reverse proxies stand before us, for the address that rate limits see."""
    suggest: Literal["on", "off"] = "on"
    """off: the search box completes nothing and shows no hot words, at once and everywhere."""
    min_group: Annotated[int, Field(ge=3, le=1000)] = 10
    """Fewer people than this in one day: what they typed is never suggested, and the place is not kept with it."""
    query_days: Annotated[int, Field(ge=1, le=400)] = 90
    """How long masked words are kept."""
    ticket_hours: Annotated[str, Field(pattern=r"^[0-2]\d:[0-5]\d-[0-2]\d:[0-5]\d(,[0-2]\d:[0-5]\d-[0-2]\d:[0-5]\d)*$")] = (
        "09:00-12:00,13:00-17:00"
    )
    """The hours of a working day by which tickets are timed; what lies between is lunch."""
    ticket_first_days: Annotated[int, Field(ge=1, le=30)] = 1
    """Working days from the dispatch to the first feedback, and below to the answer: questions, demands, repairs after a bad rating."""
    ticket_consult_days: Annotated[int, Field(ge=1, le=60)] = 3
    ticket_answer_days: Annotated[int, Field(ge=1, le=60)] = 5
    ticket_repair_days: Annotated[int, Field(ge=1, le=60)] = 15
    ticket_silence_days: Annotated[int, Field(ge=1, le=60)] = 5
    """Working days without a word from the resident after the answer, before a ticket is closed as silent."""
    ticket_keep_days: Annotated[int, Field(ge=31, le=3660)] = 730
    """After its close, before a ticket's words, photos and contact are forgotten. A month at least: so long it can be opened again."""
    rating_appeal_days: Annotated[int, Field(ge=1, le=60)] = 5
    """Working days in which a department may appeal against a bad rating."""
    exchange_give_up_days: Annotated[int, Field(ge=1, le=30)] = 5
    """How long an event is pushed to a partner that does not take it, before it counts as dead and an admin has to send it again."""
    exchange_loopback: bool = False
    """Partners may live on this machine and without https: for trying out and for tests, never for real ones."""
    links: Literal["on", "off"] = "on"
    """off: nobody looks at night whether the addresses of online platforms open."""
    metrics_token: str = Field(default="", repr=False)
    """Non-empty: /metrics asks for it as a bearer token."""
    secret_key: str = Field(default="", repr=False)
    """Seals what is secret at rest; several, newest first, separated by commas. Empty: a key file in data_dir, made at the first start."""
    graceful_seconds: Annotated[float, Field(ge=0, le=300)] = 10.0

    @property
    def secret_keys(self) -> list[str]:
        return [key for part in self.secret_key.split(",") if (key := part.strip())]

    @model_validator(mode="after")
    def _settings_agree(self) -> Self:
        if self.database_url and not self.database_url.startswith(("postgres://", "asyncpg://", "sqlite://")):
            raise ValueError("DOORPLATE_DATABASE_URL 要以 postgres:// 或 sqlite:// 开头")
        if self.workers > 1 and self.sqlite:
            raise ValueError("SQLite 只能用一个进程：请设 DOORPLATE_WORKERS=1,或改用 PostgreSQL(DOORPLATE_DATABASE_URL)")
        if self.encoder:
            _encoder_may_work(self.encoder)
        if any(len(key) < SHORTEST_KEY for key in self.secret_keys):
            raise ValueError(f"DOORPLATE_SECRET_KEY 的每个密钥至少 {SHORTEST_KEY} 个字符")
        if self.amap_secret and not self.amap_key:
            raise ValueError("设了 DOORPLATE_AMAP_SECRET 却没有 DOORPLATE_AMAP_KEY")
        if self.tiles_url and not (self.tiles_url.startswith("https://") and all(part in self.tiles_url for part in ("{z}", "{x}", "{y}"))):
            raise ValueError("DOORPLATE_TILES_URL 要像 https://…/{z}/{x}/{y}.png")
        if bool(self.turn_url) != bool(self.turn_secret):
            raise ValueError("DOORPLATE_TURN_URL 和 DOORPLATE_TURN_SECRET 要一起设")
        if not all(url.strip().startswith(("turn:", "turns:")) for url in self.turn_url.split(",") if url):
            raise ValueError("DOORPLATE_TURN_URL 要像 turn:host:3478?transport=udp，多个用逗号隔开")
        if self.turn_only and not self.turn_url:
            raise ValueError("设了 DOORPLATE_TURN_ONLY 却没有 DOORPLATE_TURN_URL")
        if bool(self.wechat_appid) != bool(self.wechat_secret):
            raise ValueError("DOORPLATE_WECHAT_APPID 和 DOORPLATE_WECHAT_SECRET 要一起设")
        if self.wechat_push_token and not self.wechat_appid:
            raise ValueError("设了 DOORPLATE_WECHAT_PUSH_TOKEN 却没有 DOORPLATE_WECHAT_APPID")
        if self.wechat_public_push_token and not self.wechat_public_appid:
            raise ValueError("设了 DOORPLATE_WECHAT_PUBLIC_PUSH_TOKEN 却没有 DOORPLATE_WECHAT_PUBLIC_APPID")
        for token, key in (
            (self.wechat_push_token, self.wechat_push_key),
            (self.wechat_public_push_token, self.wechat_public_push_key),
        ):
            if key and (not token or len(key) != 43 or not key.isalnum()):
                raise ValueError("消息推送的 EncodingAESKey 是 43 个字母和数字，并且要和 Token 一起设")
        if bool(self.sms_url) != bool(self.sms_secret):
            raise ValueError("DOORPLATE_SMS_URL 和 DOORPLATE_SMS_SECRET 要一起设")
        if not self.wechat_url.startswith(("http://", "https://")) or (
            self.sms_url and not self.sms_url.startswith(("http://", "https://"))
        ):
            raise ValueError("DOORPLATE_WECHAT_URL 和 DOORPLATE_SMS_URL 要以 https:// 开头")
        if (edges := self.ticket_hours.replace("-", ",").split(",")) != sorted(set(edges)) or edges[-1] > "23:59":
            raise ValueError("DOORPLATE_TICKET_HOURS 的几段时间要按先后写，不能重叠，像 09:00-12:00,13:00-17:00")
        if self.wechat_page.startswith("/") or "?" in self.wechat_page:
            raise ValueError("DOORPLATE_WECHAT_PAGE 不以 / 开头，也不带参数")
        if self.public_url and not self.public_url.startswith(("http://", "https://")):
            raise ValueError("DOORPLATE_PUBLIC_URL 要以 https:// 开头")
        return self

    @property
    def sqlite(self) -> bool:
        return not self.database_url or self.database_url.startswith("sqlite://")

    @property
    def database(self) -> str:
        """The URL that Tortoise opens. SQLite waits up to 5 s for another writer (the command line beside the server)."""
        if not self.database_url:
            return f"sqlite://{self.data_dir.resolve()}/doorplate.sqlite3?busy_timeout=5000&synchronous=NORMAL"
        return self.database_url

    @property
    def sqlite_file(self) -> Path | None:
        """The file behind `database`; None for PostgreSQL and for a database in memory."""
        path = urlsplit(self.database).path if self.sqlite and ":memory:" not in self.database else ""
        return Path(path) if path else None

    @property
    def public_base(self) -> str:
        return (self.public_url or f"http://{self.host}:{self.port}").rstrip("/")

    @classmethod
    def read(cls, environ: Mapping[str, str] | None = None) -> Settings:
        """From the environment; SettingsRefused names every setting that is unknown or wrong."""
        environ = os.environ if environ is None else environ
        given = {
            name.removeprefix(PREFIX).lower(): value
            for name, value in environ.items()
            if name.startswith(PREFIX) and not name.startswith(FOR_TESTS)
        }
        try:
            return cls.model_validate(given)
        except ValidationError as refusal:
            lines = []
            for fault in refusal.errors(include_url=False, include_input=False):
                name = PREFIX + str(fault["loc"][0]).upper() if fault["loc"] else ""
                say = "没有这个设置" if fault["type"] == "extra_forbidden" else fault["msg"].removeprefix("Value error, ")
                lines.append(f"  {name} {say}".rstrip())
            raise SettingsRefused("设置有误，没有启动:\n" + "\n".join(lines)) from None


def _encoder_may_work(name: str) -> None:
    """What can be known before anything is loaded or downloaded."""
    if find_spec("sentence_transformers") is None:
        raise ValueError("DOORPLATE_ENCODER 需要 models 组件：请先运行 pip install 'doorplate[models]'")
    if is_folder(name) and not holds_a_model(Path(name).expanduser()):
        raise ValueError(f"DOORPLATE_ENCODER 指的文件夹不存在，或里面没有模型：{name}")
