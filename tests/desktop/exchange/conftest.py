"""Files to review, and an empty library to bring them into."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from db.exchange.exporting import export
from db.store import Store
from desktop.shell.main_window import MainWindow


@pytest.fixture(scope="session")
def report(example_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example's report, as a Word file."""
    path = tmp_path_factory.mktemp("report") / "report.docx"
    with Store.open(example_template, writing=False) as store:
        export(store, "report", path)
    return path


@pytest.fixture
def empty(make_window: Callable[[Path], MainWindow], tmp_path: Path) -> MainWindow:
    """The window on an empty library."""
    return make_window(tmp_path / "library.chairdesk")


@pytest.fixture
def doubtful(tmp_path: Path) -> Path:
    """A report of our own making with something to say about most of it."""
    path = tmp_path / "doubtful.md"
    path.write_text(_DOUBTFUL, encoding="utf-8")
    return path


_DOUBTFUL = """\
Security Council

Letter dated 13 January 2020 from the Permanent Representative of Norway to the United Nations \
addressed to the President of the Security Council

As Chair of the Working Group on Rivers, I have the honour to send you its report for 2019.

(Signed) Kari Nordmann

# Report of the Working Group on Rivers for 2019

# I. Introduction

1. The Working Group met in 2019. Ana Vik (Norway) was Chair (see S/2012/2).

2. At its 3st meeting it thanked the African Union Military Observer Mission in Somalia (AMISOM).

# II. Meetings

3. The Working Group held one organizational meeting and two thematic meetings.

## A. Floods in spring

4. On 4 May 2019, the Working Group met to discuss floods.

5. Briefings were given by the Director, Ana Lima, and the Envoy, Carlo Rossi.

## B. Droughts

6. On 8 June 2017, the Working Group met to discuss droughts.

# III. Conclusions

8. The Secretariat should share its plans sooner.

# Annex

| Date | Briefers | Theme |
|---|---|---|
| 4 May 2019 | Ana Lima, Director | Floods |
| 8 June 2017 | Renata Dvan, Engineer | Droughts |
"""
