"""The statements of the last chapter: what is observed, concluded and asked, and in which words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from db.exchange.recognise.outline import Passage
from db.exchange.recognise.sentences import sentences_of
from db.models import RecommendationKind

_NOT = r"(?:\s+(?:not|also|therefore|further|now|always|only|henceforth|all|both|continue\s+to))*"
_ASK_RE = re.compile(
    rf"\b(?P<modal>(?:should|could|must|ought\s+to|shall|may\s+wish\s+to|might\s+wish\s+to|would\s+do\s+well\s+to)"
    rf"(?!\s+be\s+(?:noted|recalled|remembered|stressed|emphasized)\b){_NOT}(?:\s+be)?(?:\s+\w+)?"
    r"(?:\s+(?:harder|available|ready|able))?)"
    r"|\b(?P<verb>recommends?|encourages?|invites?|urges?|calls?\s+(?:up)?on|calls?\s+for|requests?|proposes?"
    r"|suggests?|exhorts?|appeals?\s+to|asks?|advises?|reiterates?\s+its\s+(?:call|request|recommendation)s?)\b"
    r"|\b(?P<passive>(?:is|are)\s+(?:therefore\s+|also\s+|strongly\s+|further\s+)?(?:encouraged|invited|urged"
    r"|requested|asked|called\s+upon|recommended|advised|to\s+be))\b"
    r"|\b(?P<would>(?:it\s+)?would\s+be\s+(?:\w+\s+)?(?:useful|desirable|beneficial|advisable|welcome"
    r"|appropriate|important|helpful|preferable|worthwhile))\b",
    re.IGNORECASE,
)
_ASK_FR_RE = re.compile(
    r"\b(?P<modal>(?:devrai(?:t|ent)|doi(?:t|vent)|pourrai(?:t|ent)|gagnerai(?:t|ent)\s+à|aurai(?:t|ent)\s+intérêt\s+à)"
    r"(?:\s+(?:également|aussi|donc|ainsi|toujours))?(?:\s+être)?(?:\s+\w+)?)"
    r"|\b(?P<would>il\s+(?:conviendrait|conviendra|convient|faudrait|faudra|importerait|serait\s+(?:\w+\s+)?(?:utile|souhaitable|bon"
    r"|opportun|judicieux|important|nécessaire|préférable|approprié))(?:\s+(?:de|que|d[’']))?)"
    r"|\b(?P<verb>recommande(?:nt)?|encourage(?:nt)?|invite(?:nt)?|exhorte(?:nt)?|engage(?:nt)?|prie(?:nt)?"
    r"|demande(?:nt)?|propose(?:nt)?|suggère(?:nt)?|appelle(?:nt)?|lance(?:nt)?\s+un\s+appel|préconise(?:nt)?"
    r"|conseille(?:nt)?)\b"
    r"|\b(?P<passive>(?:est|sont)\s+(?:donc\s+|également\s+|vivement\s+)?(?:encouragé|invité|prié|engagé|exhorté"
    r"|appelé|recommandé)(?:e)?s?)\b",
    re.IGNORECASE,
)
_CONCLUDES_RE = re.compile(
    r"\b(?P<modal>requires?|(?<!\bthe\s)(?<!\ba\s)(?<!\bof\s)needs?|calls\s+for|is\s+needed|are\s+needed|is\s+required|are\s+required"
    r"|(?:is|are|remains?|continues?\s+to\s+be|becomes?)\s+(?:\w+\s+){0,2}(?:essential|crucial|vital|key|important|necessary"
    r"|indispensable|critical|obstacles?|challenges?|priority|paramount|fundamental|imperative|urgent|insufficient|inadequate)"
    r"|there\s+is\s+(?:\w+\s+){0,2}need|has\s+to|have\s+to|cannot|can\s+only|is\s+not|are\s+not|depends?\s+on"
    r"|concludes?|concluded|considers?|believes?|is\s+of\s+the\s+view|agrees?\s+that|demonstrates?\s+that|proves?"
    r"|confirms?\s+that)\b",
    re.IGNORECASE,
)
_CONCLUDES_FR_RE = re.compile(
    r"\b(?P<modal>exigent?|requi(?:ert|èrent)|nécessitent?|suppos(?:e|ent)|demeurent?|restent?|il\s+faut|il\s+est\s+(?:\w+\s+)?"
    r"(?:nécessaire|indispensable|essentiel|important|urgent|crucial|impératif)|(?:est|sont)\s+(?:\w+\s+){0,2}(?:nécessaires?"
    r"|indispensables?|essentiel(?:le)?s?|cruci(?:al|ales?|aux)|importante?s?|primordia(?:l|le|ux))|n[’']est\b|ne\s+\w+\b"
    r"|ne\s+peu(?:t|vent)|estime|considère|conclut|démontrent?\s+que|dépend(?:ent)?\s+d)",
    re.IGNORECASE,
)
_PAST_RE = re.compile(
    r"\b(?:was|were|had|did|took|rose|fell|became|came|went|made|met|held|showed|grew|attended|submitted"
    r"|a\s+été|ont\s+été|avait|avaient|était|étaient)\b"
    r"|(?<!\bis )(?<!\bare )(?<!\bbe )(?<!\bbeen )\b(?!need)\w{3,}ed\b"
    r"|\b(?:a|ont|s[’']est|se\s+sont)\s+\w+(?:é|i|u|is|it)e?s?\b"
)
_INVERTED_RE = re.compile(r"Should\s|[.,;]\s[Ss]hould\s+(?:the|it|they|there|this)\b")
_LEANS_RE = re.compile(
    r"^(?:That|This|These|Those|Such|It|They|He|She|In\s+that|To\s+that|For\s+that|Therefore|Accordingly"
    r"|Consequently|Similarly|Likewise|Furthermore|Moreover|However|Nevertheless|In\s+this|To\s+this|The\s+same"
    r"|Cette|Ce|Cet|Ces|Cela|Il|Elle|Ils|Elles|À\s+cet?t?e?|À\s+cette\s+fin|En\s+conséquence|Par\s+conséquent|Ainsi|De\s+même|Toutefois"
    r"|The\s+(?:standard|latter|former|same))\b"
)


@dataclass(slots=True)
class Statement:
    """A statement in the words of its paragraph; ``lead`` opens the list it stands in, or ""."""

    passage: Passage
    text: str
    kind: RecommendationKind
    modality: str | None
    context: str | None
    place: str
    lead: str = ""


def statements_in(passage: Passage, before: str | None, language: str) -> Iterator[Statement]:
    """Give the statements of a paragraph; ``before`` is the sentence that stands before it."""
    text = passage.text
    kind, modality = weigh(passage.whole, language)
    opens_list = bool(passage.items) and text.rstrip().endswith((":", ";"))
    if opens_list and (
        _asks(text, language) or all(_asks(item.text, language) for item in passage.items)
    ):
        for item in passage.items:
            own_kind, own_modality = weigh(f"{text} {item.text}", language)
            yield Statement(passage, item.text, own_kind, own_modality, text, item.place, text)
        return
    sentences = () if passage.items else sentences_of(text)
    groups = _groups(text, sentences, language)
    if len(groups) < 2:
        yield Statement(
            passage, passage.whole, kind, modality, _leaning(text, before), passage.place
        )
        return
    previous = before
    for group in groups:
        own_kind, own_modality = weigh(group, language)
        yield Statement(
            passage, group, own_kind, own_modality, _leaning(group, previous), passage.place
        )
        previous = sentences_of(group)[-1]


def weigh(text: str, language: str) -> tuple[RecommendationKind, str | None]:
    """Say by its modality what a text is: the strongest of its sentences decides.

    An ask ("should", "is encouraged to") makes a recommendation; what is held to be needed, or
    stated as a lasting truth, is a conclusion; what happened is an observation.
    """
    if ask := _ask(text, language):
        return RecommendationKind.RECOMMENDATION, ask
    concludes = _CONCLUDES_FR_RE if language == "fr" else _CONCLUDES_RE
    if found := concludes.search(text):
        return RecommendationKind.CONCLUSION, " ".join(found["modal"].split())
    if not _PAST_RE.search(text):
        return RecommendationKind.CONCLUSION, None
    return RecommendationKind.OBSERVATION, None


def ask_in(text: str, language: str) -> re.Match[str] | None:
    """Find the words of asking in a text, None where it asks for nothing."""
    pattern = _ASK_FR_RE if language == "fr" else _ASK_RE
    for found in pattern.finditer(text):
        if not _INVERTED_RE.match(text, max(0, found.start() - 2)):  # "Should the need arise, ..."
            return found
    return None


def _ask(text: str, language: str) -> str | None:
    found = ask_in(text, language)
    return " ".join(found[0].split()) if found else None


def _asks(text: str, language: str) -> bool:
    return ask_in(text, language) is not None


def _groups(text: str, sentences: Sequence[str], language: str) -> list[str]:
    """Cut a paragraph before each sentence with an ask of its own, but the first."""
    asking = [i for i, sentence in enumerate(sentences) if _asks(sentence, language)]
    if len(asking) < 2:
        return [text]
    starts, at = [], 0
    for sentence in sentences:
        at = text.index(sentence, at)
        starts.append(at)
        at += len(sentence)
    cuts = [0, *(starts[i] for i in asking[1:]), len(text)]
    return [text[start:end].strip() for start, end in pairwise(cuts)]


def _leaning(text: str, before: str | None) -> str | None:
    return before if before and _LEANS_RE.match(text) else None
