"""wechatpy is loaded only where it is used."""

from __future__ import annotations

import subprocess
import sys


def test_a_server_without_credentials_does_not_load_wechatpy() -> None:
    program = "import sys, server.app, server.adapters; print({'wechatpy', 'requests'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "set()\n"
