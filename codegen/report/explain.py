"""``codegen explain`` for people and for machines.

Comes in: a code. Goes out: text or JSON values; the example in them was verified just now.
"""

from __future__ import annotations

import difflib
import textwrap
from typing import TYPE_CHECKING, Any

from codegen.verify.explanation import explanations
from codegen.verify.finding import CODES, GROUPS, OURS

if TYPE_CHECKING:
    from codegen.verify.showcase import Twin

WIDTH = 110


def listing() -> str:
    """Every code with one line, by group."""
    groups = []
    for prefix, title in GROUPS.items():
        rows = [f"  {code}  {text}" for code, text in sorted(CODES.items()) if code.startswith(prefix)]
        groups.append("\n".join([title, *rows]))
    return "\n\n".join(groups)


def listing_json() -> list[dict[str, Any]]:
    return [{"code": code, "group": GROUPS[code[:2]], "title": text} for code, text in sorted(CODES.items())]


def page(code: str) -> str:
    """All that there is to say of one code."""
    from codegen.verify.showcase import twin

    explanation = explanations()[code]
    parts = [f"{code}: {CODES[code]} ({GROUPS[code[:2]]})", _filled(explanation.means), "Why it matters", _filled(explanation.why)]
    if explanation.rules:
        parts += [f"Rules: {', '.join(explanation.rules)}"]
    parts += ["What to do", _filled(explanation.todo)]
    if code in OURS:
        return "\n\n".join(parts)
    bad, good = twin(code, "bad"), twin(code, "good")
    parts += [f"Example: {bad.command}", _indented(bad.text)]
    parts += [_indented(_found(bad))] if bad.findings else []
    parts += ["What differs in its twin, in which nothing is found", _indented(_difference(bad, good))]
    return "\n\n".join(parts)


def page_json(code: str) -> dict[str, Any]:
    from codegen.verify.showcase import twin

    explanation = explanations()[code]
    bad, good = (None, None) if code in OURS else (twin(code, "bad"), twin(code, "good"))
    return {
        "code": code,
        "group": GROUPS[code[:2]],
        "title": CODES[code],
        "means": explanation.means,
        "why": explanation.why,
        "rules": list(explanation.rules),
        "todo": explanation.todo,
        "example": {"bad": bad.text, "finding": _found(bad), "good": good.text} if bad and good else None,
    }


def _found(twin: Twin) -> str:
    return "\n\n".join(finding.full(twin.text) for finding in twin.findings)


def _difference(bad: Twin, good: Twin) -> str:
    lines = difflib.unified_diff(bad.text.splitlines(), good.text.splitlines(), n=0, lineterm="")
    return "\n".join(line for line in lines if not line.startswith(("---", "+++", "@@")))


def _filled(text: str) -> str:
    return textwrap.fill(text, WIDTH, initial_indent="  ", subsequent_indent="  ")


def _indented(text: str) -> str:
    return textwrap.indent(text.rstrip(), "    ")
