"""Keeps generated libraries from one run to the next, as long as they would come out the same."""

from __future__ import annotations

import hashlib
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks.libraries.generator import generate
from tests.benchmarks.libraries.sizes import Size

PROJECT = Path(__file__).resolve().parents[3]
_MAKERS = (
    Path(__file__).parent,
    *(PROJECT / "db" / name for name in ("models", "migrations", "indexing")),
)
SHELF = PROJECT / "build" / "bench"


def library(size: Size, folder: Path = SHELF) -> Path:
    """Give a library of that size; nobody may write to it, so work on a copy."""
    folder.mkdir(parents=True, exist_ok=True)
    name = size.name.replace(" ", "-").replace(",", "")
    path = folder / f"{name}-{_fingerprint(size)}.chairdesk"
    if not path.exists():
        for outdated in folder.glob(f"{name}-*"):
            outdated.unlink()
        with TemporaryDirectory(dir=folder) as unfinished:
            made = Path(unfinished, path.name)
            generate(made, size)
            made.rename(path)
    return path


def _fingerprint(size: Size) -> str:
    """What the content depends on: the size, the code that makes it, the schema."""
    digest = hashlib.sha256(repr(size).encode())
    for folder in _MAKERS:
        for source in sorted(folder.rglob("*")):
            if source.suffix in (".py", ".sql"):
                digest.update(source.read_bytes())
    return digest.hexdigest()[:12]
