"""Run ``kg`` as a process of its own, as users do."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from capabilities import PROJECT

__all__ = ["SAMPLE", "SAMPLE_ID", "kg", "ok"]

SAMPLE_ID = "dai-hoi-chi-bo-khoi-nghien-cuu-tong-hop"
SAMPLE = PROJECT / "data" / "articles" / f"{SAMPLE_ID}.txt"
_LEFT_OUT = ("PYTHONUTF8", "PYTHONIOENCODING", "LANG", "LC_ALL", "NO_COLOR", "KG_VOCAB")


def kg(
    *arguments: str | Path, cwd: Path | None = None, stdin: bytes = b"", env: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[bytes]:
    """Run ``kg`` in *cwd*, with nothing of this process's locale."""
    kept = {name: value for name, value in os.environ.items() if name not in _LEFT_OUT}
    command = [sys.executable, "-m", "kg.cli", *map(str, arguments)]
    return subprocess.run(command, cwd=cwd, input=stdin, capture_output=True, env={**kept, **(env or {})}, check=False, timeout=120)


def ok(*arguments: str | Path, cwd: Path, stdin: bytes = b"", env: Mapping[str, str] | None = None) -> str:
    """Run ``kg``, make sure that it does as asked, and give what it prints."""
    done = kg(*arguments, cwd=cwd, stdin=stdin, env=env)
    assert 0 == done.returncode, done.stdout.decode() + done.stderr.decode()
    return done.stdout.decode()
