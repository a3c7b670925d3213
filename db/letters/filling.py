"""Fills in one template in the limited child; the program itself never opens an office's file."""

from __future__ import annotations

import base64
import json
import re
from io import BytesIO
from pathlib import Path
from typing import Any, Final

from db.reading.pieces import Refused
from db.reading.xml_parts import XmlParts

_QUOTED_RE: Final = re.compile(r"'([^']*)'")
_LONGEST: Final = 200


def fill(path: Path) -> dict[str, object]:
    """Fill in a template with the fields that lie beside it under the suffix .json.

    Gives the ``letter`` in base64, or the ``mistake`` in the template and ``what`` it is about.
    Raises Refused where the file is none that an office program makes.
    """
    from docx.opc.exceptions import OpcError
    from jinja2.exceptions import (
        SecurityError,
        TemplateAssertionError,
        TemplateSyntaxError,
        UndefinedError,
    )
    from lxml.etree import XMLSyntaxError

    fields = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    with XmlParts(path) as parts:
        if "word/document.xml" not in parts:
            return {"mistake": "broken", "what": ""}
    try:
        return {"letter": base64.b64encode(_filled(path, fields)).decode("ascii")}
    except UndefinedError as error:
        return _mistake("unknown", error)
    except TemplateAssertionError as error:
        return _mistake("filter", error)
    except TemplateSyntaxError as error:
        return {"mistake": "syntax", "what": _near(error)}
    except SecurityError as error:
        return _mistake("forbidden", error)
    except (OpcError, XMLSyntaxError, KeyError, ValueError, AttributeError):
        return {"mistake": "broken", "what": ""}
    except (TypeError, ArithmeticError):  # something is counted with, or another file is asked for
        return {"mistake": "forbidden", "what": ""}
    except SyntaxError:  # of the program that a template is made into: blocks within blocks
        raise Refused("nested") from None


def _filled(path: Path, fields: dict[str, Any]) -> bytes:
    from docxtpl import DocxTemplate
    from lxml import etree

    from db.letters.sandbox import LetterSandbox

    class Template(DocxTemplate):
        """A template that is not mended where its marks stand across each other."""

        def fix_tables(self, xml: str) -> Any:
            etree.fromstring(xml)
            return super().fix_tables(xml)

    document = Template(str(path))
    document.render(fields, LetterSandbox(), autoescape=True)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def _mistake(word: str, error: Exception) -> dict[str, object]:
    """Say what the error is about: the last name that it quotes."""
    named = _QUOTED_RE.findall(str(error))
    return {"mistake": word, "what": (named[-1] if named else "")[:_LONGEST]}


def _near(error: Exception) -> str:
    """Give the words of the template around the place, as docxtpl keeps them."""
    lines = [line.strip() for line in getattr(error, "docx_context", ())]
    return next((line for line in lines if "{" in line), "")[:_LONGEST]
