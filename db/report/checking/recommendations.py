"""Statements of the report: to whom they are, and whether the text still has them."""

from __future__ import annotations

from collections.abc import Iterator

from db.language import tr
from db.models import RecommendationKind, TextOrigin
from db.report.checking.examined import Examined, Found
from db.report.checking.places import same_words, texts_of


def without_addressee(examined: Examined) -> Iterator[Found]:
    """Find recommendations to nobody; observations and conclusions need no addressee."""
    for each in examined.records.statements:
        if each.kind is RecommendationKind.RECOMMENDATION and not each.addressees:
            yield Found(
                tr(
                    "The recommendation {reference} is addressed to nobody. Name who is meant, or "
                    "mark it as a conclusion or an observation."
                ).format(reference=each.reference),
                _place(examined, each.paragraph_id),
                (each,),
            )


def not_in_text(examined: Examined) -> Iterator[Found]:
    """Find statements that no paragraph has, or whose paragraph now says it in other words."""
    by_id = {placed.paragraph.id: placed for placed in examined.outline.paragraphs()}
    for each in examined.records.statements if examined.records.draft else ():
        placed = by_id.get(each.paragraph_id) if each.paragraph_id is not None else None
        if placed is None:
            yield Found(
                tr("The statement {reference} is in no paragraph of the report.").format(
                    reference=each.reference
                ),
                tr("the conclusions"),
                (each,),
            )
        elif placed.paragraph.origin is not TextOrigin.GENERATED:
            printed = same_words(" ".join(texts_of(placed)))
            if same_words(each.text) not in printed:
                yield Found(
                    tr(
                        "The paragraph no longer has the words of the statement {reference}."
                    ).format(reference=each.reference),
                    examined.place(placed.paragraph),
                    (placed.paragraph, each),
                )


def _place(examined: Examined, paragraph_id: int | None) -> str:
    for placed in examined.outline.paragraphs():
        if paragraph_id is not None and placed.paragraph.id == paragraph_id:
            return examined.place(placed.paragraph)
    return tr("the conclusions")
