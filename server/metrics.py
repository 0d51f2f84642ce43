"""Prometheus metrics, read at /metrics. Labels are route templates and statuses, never what a person typed."""

from __future__ import annotations

import os
from functools import lru_cache

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client.multiprocess import MultiProcessCollector

LATENCY = Histogram(
    "doorplate_request_seconds",
    "Time to answer, by route and status",
    ("route", "status"),
    buckets=(0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5),
)
SCANS = Counter("doorplate_scans_total", "Scans and typed codes, by what came of them", ("status",))
BANDS = Counter("doorplate_search_total", "Searches, by band", ("band",))
MAP_CALLS = Counter("doorplate_map_calls_total", "Calls to the map service, by outcome", ("outcome",))
WITHOUT_ENCODER = Counter("doorplate_search_without_encoder_total", "Searches by words alone, because the encoder was busy or failed")
MATTERS = Gauge("doorplate_matters", "Published matters", multiprocess_mode="max")
LIVE = Gauge("doorplate_live_sessions", "Open connections to help sessions", multiprocess_mode="livesum")
LOOP_LAG = Histogram(
    "doorplate_loop_lag_seconds", "How late the event loop wakes a sleeper", buckets=(0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1)
)


@lru_cache(maxsize=1024)
def latency_of(route: str, status: int) -> Histogram:
    return LATENCY.labels(route, str(status))


@lru_cache(maxsize=8)
def scans_of(status: str) -> Counter:
    return SCANS.labels(status)


@lru_cache(maxsize=8)
def searches_of(band: str) -> Counter:
    return BANDS.labels(band)


def render() -> bytes:
    """The text form; with several workers the sum over them (PROMETHEUS_MULTIPROC_DIR is set by `doorplate serve`)."""
    if "PROMETHEUS_MULTIPROC_DIR" in os.environ:
        registry = CollectorRegistry()
        MultiProcessCollector(registry)  # type: ignore[no-untyped-call]
        return generate_latest(registry)
    return generate_latest()
