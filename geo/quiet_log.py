"""日志去敏: httpx logs the whole address of every request, and a map address holds the key and a person's place."""

import logging

import httpx

_SECRET = ("key", "sig")


class _WithoutQuery(logging.Filter):
    """Cuts the query off addresses that carry a key or a signature. It never drops a record."""

    def filter(self, record: logging.LogRecord) -> bool:
        if isinstance(record.args, tuple):
            record.args = tuple(_shown(value) for value in record.args)
        return True


def keep_queries_out_of_the_log() -> None:
    """Once for the process, however often it is called."""
    logger = logging.getLogger("httpx")
    if not any(isinstance(known, _WithoutQuery) for known in logger.filters):
        logger.addFilter(_WithoutQuery())


def _shown(value: object) -> object:
    if isinstance(value, httpx.URL) and any(name in value.params for name in _SECRET):
        return value.copy_with(query=None)
    return value
