"""Whatever blocks a file gives: a report is recognised in them, or the file is refused."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from db.errors import UnreadableFile
from db.exchange.report_format import recognise
from db.reading.blocks import Block, BlockKind, Mark, MarkKind, Reading
from tests.db.exchange.recognise.pages import COVER, blocks

ENGLISH = blocks(
    f"""{COVER}# I. Introduction
1. The Working Group on Rivers was chaired by Kari Nordmann (Norway) in 2019 (see S/2019/2).
2. The Working Group held one organizational meeting and two thematic meetings, as follows:
(a) On 3 May, on floods;
(b) On 4 and 5 June, on “Dams”.
# II. Meetings
## A. Floods
3. On 3 May, the Working Group met to discuss floods, with a concept note (S/2019/5).
4. The speakers were: the Director of Rivers, Ana Lima; and Colonel (retired) Bo Ek.
5. Ms. Lima said that 40 dams were old. According to Colonel Ek, all were. He agreed.
## B. Dams
6. At its 2nd meeting, on 4 and 5 June, the Working Group heard briefings by Ana Lima.
7. Some members agreed, while others did not.
# III. Conclusions and recommendations
8. The Secretariat should write to all States: it is needed.
# Annex
Meetings
Meeting | Date | Speakers | Theme
1st | 3 May | Ana Lima, Director of Rivers\\nColonel (retired) Bo Ek, engineer | Floods
2nd | 4 and 5 June | Ana Lima, Director of Rivers | Dams"""
)
FRENCH = blocks(
    """Conseil de sécurité
Lettre datée du 13 janvier 2020, adressée au Président du Conseil de sécurité par la Présidente
J’ai l’honneur de vous adresser le rapport du Groupe de travail sur les fleuves pour 2019.
La Présidente
(Signé) Léa Roux
Rapport du Groupe de travail sur les fleuves pour 2019
# I. Introduction
1. Le Groupe de travail était présidé par Léa Roux (Suisse) en 2019 (voir S/2019/2).
# II. Réunions
## A. Crues
2. Le 3 mai, à sa 4e séance, le Groupe de travail s’est réuni. Une note (S/2019/5) existait.
3. Ont pris la parole le général de corps d’armée Max Petit et la Directrice des fleuves.
4. Invité à parler le premier, M. Petit a dit que 40 digues étaient vieilles.
# III. Recommandations
5. Le Secrétariat devrait écrire aux États.
# Annexe
Séance | Date | Intervenants | Thème
4e | 3 mai | Général de corps d’armée Max Petit, expert; Ana Lima, Directrice des fleuves | Crues"""
)
WORDS = [
    *{word for block in (*ENGLISH, *FRENCH) for word in block.text.split()},
    *("(Signed)", "(Signé)\nAna", "Annex", "S/2019/5/Rev.1", "31 February", "1er", "2019", "\n"),
    *("M.", "Sir", "(retired)", ",", ";", ":", "(", ")", "\u00a0", "", "\t", "I.", "9999", "’"),
]
TEXTS = st.one_of(st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join), st.text())
MARKS = st.builds(Mark, st.integers(0, 9), st.integers(0, 9), st.sampled_from(MarkKind), TEXTS)
ROWS = st.lists(st.lists(TEXTS, max_size=4).map(tuple), max_size=4).map(tuple)
BLOCKS = st.builds(
    Block,
    st.sampled_from(BlockKind),
    TEXTS,
    st.just("line 1"),
    st.sampled_from(["", "1.", "12.", "(a)", "a)", "II.", "A.", "?"]),
    st.integers(0, 5),
    st.lists(MARKS, max_size=2).map(tuple),
    st.sampled_from(["", "left", "centre", "right"]),
    ROWS,
)


def check(given_blocks: list[Block]) -> None:
    """Recognise, and find every record that is linked to, unless the file is refused."""
    try:
        staged = recognise(Reading(tuple(given_blocks), "text/plain", "0" * 64), "file.txt")
    except UnreadableFile:
        return
    assert [each for each in staged.records if each.family == "reports"]
    keys = {each.key for each in staged.records}
    for record in staged.records:
        assert {link for link in record.links.values() if link} <= keys


@settings(max_examples=150, deadline=None)
@given(st.lists(BLOCKS, max_size=12))
def test_any_blocks_are_recognised_or_refused(any_blocks: list[Block]) -> None:
    check(any_blocks)


@settings(max_examples=150, deadline=None)
@given(
    st.sampled_from([ENGLISH, FRENCH]),
    st.integers(0, 2**32),
    st.lists(st.tuples(st.integers(0, 60), BLOCKS), max_size=6),
)
def test_a_report_shuffled_cut_and_changed_is_recognised_or_refused(
    report: tuple[Block, ...], seed: int, strangers: list[tuple[int, Block]]
) -> None:
    changed, random = list(report), Random(seed)
    for at, stranger in strangers:
        if at < len(changed) and at % 2:
            changed[at] = replace(changed[at], text=stranger.text, rows=stranger.rows)
        else:
            changed.insert(min(at, len(changed)), stranger)
    for _ in range(random.randrange(4)):
        first, last = random.randrange(len(changed)), random.randrange(len(changed))
        changed[first], changed[last] = changed[last], changed[first]
    for _ in range(random.randrange(6)):
        changed.pop(random.randrange(len(changed)))
    check(changed)
