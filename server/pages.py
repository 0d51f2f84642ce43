"""The built web clients: residents' at /h5/, staff's at /console/. Pages are asked for anew each time, hashed files never again."""

from __future__ import annotations

import asyncio
import gzip
from mimetypes import guess_type
from pathlib import Path
from typing import Any

from sanic import HTTPResponse, Request, Sanic
from sanic.response import file, raw, redirect

from server.errors import NotFound
from server.settings import Settings


class PageNotBuilt(NotFound):
    code, message = "client_not_built", "网页客户端还没有构建，请先运行 make run；接口不受影响"


class FileReplaced(NotFound):
    code, message = "client_file_not_found", "页面已经更新，请刷新后再试"


KEPT = {"cache-control": "public, max-age=31536000, immutable", "vary": "accept-encoding"}
"""For files whose name changes with their content."""
WORTH_SQUEEZING = {".js", ".css", ".svg", ".json", ".html"}

# Everything of ours comes from this server; map tiles may come from another by https. No page of ours may be framed by a stranger's.
CONSOLE_HEADERS = {
    "content-security-policy": "default-src 'self'; img-src 'self' data: blob: https:; style-src 'self' 'unsafe-inline'; "
    "media-src 'self' blob:; frame-ancestors 'self'; base-uri 'none'; form-action 'self'",
    "referrer-policy": "same-origin",
    "x-content-type-options": "nosniff",
}


def install(app: Sanic[Any, Any], settings: Settings) -> None:
    """Both clients. A client that is not built answers 404 with a sentence."""
    _serve(app, "h5", settings.h5_dir)
    _serve(app, "console", settings.console_dir, CONSOLE_HEADERS)

    @app.get("/")
    async def front(request: Request) -> HTTPResponse:
        return redirect("/h5/")


def _serve(app: Sanic[Any, Any], name: str, folder: Path, headers: dict[str, str] | None = None) -> None:
    @app.get(f"/{name}/", strict_slashes=False, name=f"{name}-page")
    async def page(request: Request) -> HTTPResponse:
        if not request.path.endswith("/"):
            return redirect(f"/{name}/")
        if not (folder / "index.html").is_file():
            raise PageNotBuilt
        sent = {"cache-control": "no-cache", **(headers or {})}
        return await file(folder / "index.html", headers=sent, mime_type="text/html; charset=utf-8")

    if (folder / "sw.js").is_file():

        @app.get(f"/{name}/sw.js", name=f"{name}-worker")
        async def worker(request: Request) -> HTTPResponse:
            """Keeps the page's own files for when there is no network; asked for anew each time, or an old one would live on."""
            return await file(folder / "sw.js", headers={"cache-control": "no-cache"}, mime_type="text/javascript; charset=utf-8")

    if (folder / "assets").is_dir():
        _serve_assets(app, name, folder / "assets")
    if (folder / "static").is_dir():
        app.static(f"/{name}/static/", folder / "static", name=f"{name}-static", stream_large_files=False)


def _serve_assets(app: Sanic[Any, Any], name: str, folder: Path) -> None:
    """Hashed files, squeezed once each and then remembered: on a slow network a script is a third as long on its way."""
    squeezed: dict[str, bytes] = {}

    @app.route(f"/{name}/assets/<asset:str>", methods=["GET", "HEAD"], name=f"{name}-assets")
    async def one(request: Request, asset: str) -> HTTPResponse:
        path = folder / asset
        if not path.is_file():
            raise FileReplaced
        kind = guess_type(asset)[0] or "application/octet-stream"
        if kind.startswith("text/"):
            kind += "; charset=utf-8"
        if path.suffix not in WORTH_SQUEEZING or "gzip" not in (request.headers.get("accept-encoding") or ""):
            return raw(await asyncio.to_thread(path.read_bytes), headers=KEPT, content_type=kind)
        if asset not in squeezed:
            squeezed[asset] = await asyncio.to_thread(lambda: gzip.compress(path.read_bytes(), 9, mtime=0))
        return raw(squeezed[asset], headers={**KEPT, "content-encoding": "gzip"}, content_type=kind)
