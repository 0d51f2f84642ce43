import pytest
from server.ledger.models import Intake
from server.settings import Settings

async def test_a(database: Settings) -> None:
    assert await Intake.all().count() == 0

@pytest.mark.both_databases
async def test_b(client) -> None:
    r = await client.get("/readyz")
    assert r.json()["status"] == "ready", r.text
    assert await Intake.all().count() == 0

async def test_c(client) -> None:
    r = await client.get("/api/v1/scan/5QYDJT5R")
    assert r.json()["status"] == "active"

async def test_d(database: Settings) -> None:
    assert await Intake.all().count() == 0

async def test_e(client) -> None:
    r = await client.get("/api/v1/scan/5QYDJT5R")
    assert r.json()["status"] == "active"

def test_live(live) -> None:
    assert live.get("/healthz").json() == {"status": "ok"}
