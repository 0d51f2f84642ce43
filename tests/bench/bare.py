"""The floor: one Sanic route that answers a small JSON object, one process, no log."""

import sys

from sanic import HTTPResponse, Request, Sanic
from sanic.response import json

app = Sanic("bare", configure_logging=False)


@app.get("/")
async def front(request: Request) -> HTTPResponse:
    return json({"status": "ok"})


if __name__ == "__main__":
    app.run("127.0.0.1", int(sys.argv[1]), single_process=True, access_log=False, motd=False)
