"""People's names as printed: what stands before them, how they sort, when two are one."""

from __future__ import annotations

import re
from dataclasses import dataclass

from db.folding import fold
from db.names.words import name_words

_INITIAL_RE = re.compile(r"(?:[^\W\d_]\.-?){1,3}|[^\W\d_][^\W\d_A-Z]\.")  # "J.-P.", "Hj."
# "el-Kébir", "ez-Zein", "d'Ávila", "p'Obura"; but "l'Union" is an article before an institution.
_JOINED_PARTICLE_RE = re.compile(
    r"(?:(?:al|el|ad|as|ar|an|ash|at|bin|ben)-?['\u2019]?|(?!l['\u2019])[^\W\d_]{1,3}['\u2019-])"
    r"(?=[^\W\d_])"
)
_GENERATION_RE = re.compile(r"(?:Jr|Sr)\.?|II|III|IV")
_KEY_WORD_RE = re.compile(r"[^\W_]+")
_APOSTROPHES = str.maketrans("", "", "'\u2018\u2019`")
_MOST_WORDS = 7
_LONGEST = 150


@dataclass(frozen=True, slots=True)
class PrintedName:
    """A name taken apart: "H.E. Mr." / "Brigadier General" / "Thierry Lion".

    ``rank`` is printed in reports (ranks, Sir, Ambassador), ``honorific`` in letters only; both
    are "" where there is none.
    """

    name: str
    rank: str = ""
    honorific: str = ""


def split_name(text: str) -> PrintedName:
    """Take honorific and rank off a printed name, in English or French.

    "le général de brigade Thierry Lion" gives the rank without its article. A text that is all
    prefix is taken for a name.
    """
    words = name_words()
    rest = " ".join(text.split()).strip(" ,;")
    honorifics: list[str] = []
    ranks: list[str] = []
    while True:
        if found := words.honorific.match(rest):
            honorifics.append(found["honorific"])
        elif found := words.rank.match(rest):
            ranks.append(found["rank"])
        else:
            return PrintedName(rest, " ".join(ranks), " ".join(honorifics))
        rest = rest[found.end() :]


def sort_name(name: str) -> str:
    """Write a name for sorting: "de Almeida e Silva, José".

    The family name is what is printed in capitals ("LIU Jieyi"), or else the last word with the
    particles before it. A single name stays as it is; ranks and honorifics go.
    """
    words = split_name(name).name.split()
    generation = ""
    if len(words) > 2 and _GENERATION_RE.fullmatch(words[-1]):
        generation = f", {words.pop().rstrip(',')}"
        words[-1] = words[-1].rstrip(",")
    first, last = _family(words)
    given = [*words[:first], *words[last:]]
    family = words[first:last]
    if not all(word.isupper() for word in given):  # else capitals tell nothing
        family = [_lowered(word) for word in family]
    return f"{' '.join(family)}{', ' if given else ''}{' '.join(given)}{generation}"


def key(name: str) -> str:
    """Give what two spellings of a name share: no accents, capitals or punctuation.

    "El-Ghassim Wane" and "El Ghassim Wane" have one key.
    """
    return " ".join(_KEY_WORD_RE.findall(fold(name).translate(_APOSTROPHES)))


def looks_like_name(text: str) -> bool:
    """Tell whether a text may be a person's name and nothing else, prefixes allowed."""
    if len(text) > _LONGEST:
        return False
    parts = split_name(text).name.split()
    if not 0 < len(parts) <= _MOST_WORDS or is_particle(parts[-1]):
        return False
    if name_words().places.fullmatch(" ".join(parts)):
        return False
    return all(is_name_word(part) or is_particle(part) for part in parts)


def is_particle(word: str) -> bool:
    """Tell whether a word may stand in a name in small letters: "de", "bin", "e"."""
    return word in name_words().particles


def is_name_word(word: str) -> bool:
    """Tell whether a word may be part of a name: capital, and of no post or institution."""
    if _INITIAL_RE.fullmatch(word):
        return word[0].isupper()
    bare = _JOINED_PARTICLE_RE.sub("", word, count=1) if word[:1].islower() else word
    if not re.fullmatch(r"[^\W\d_][\w.'\u2019\u02bc-]*", bare) or not bare[0].isupper():
        return False
    words = name_words()
    folded = fold(re.sub(r"['\u2019]s?$", "", bare))
    parts = {folded, *folded.split("-")}
    return bare not in words.acronyms and not parts & words.titles and not _acronym(bare)


def _acronym(word: str) -> bool:
    return word.isupper() and len(word) > 1 and word.startswith(("UN", "ONU", "MINU"))


def _family(words: list[str]) -> tuple[int, int]:
    """Find the family name: indices of its first word and past its last."""
    capitals = [i for i, w in enumerate(words) if w.isupper() and len(w.strip(".")) > 1]
    if capitals and len(capitals) < len(words):
        first, last = capitals[0], capitals[-1] + 1
    else:
        first, last = len(words) - 1, len(words)
        first = next((i for i, w in enumerate(words) if i and is_particle(w)), first)
    while first > 1 and is_particle(words[first - 1].lower()):
        first -= 1
    return max(first, 0), last


def _lowered(word: str) -> str:
    """Write a family name printed in capitals as other names are: "LIU" is "Liu"."""
    if not word.isupper() or len(word) < 2:
        return word
    if is_particle(word.lower()):
        return word.lower()
    return re.sub(r"[^\W\d_]+", lambda part: part[0].capitalize(), word)
