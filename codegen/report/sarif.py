"""Findings as a SARIF 2.1.0 log, for code scanning and editors.

Comes in: findings. Goes out: a JSON value; lines and columns count from 1, columns in Unicode code points.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

from codegen import __version__
from codegen.report.github import text, workspace_path
from codegen.verify.explanation import explanations
from codegen.verify.finding import Finding, Place

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def log(findings: Sequence[Finding], titles: Mapping[str, str], root: Path) -> dict[str, Any]:
    """``titles``: what each code means. ``root``: where a finding lies that no file shows; those who read SARIF want a place."""
    codes = sorted({f.code for f in findings})
    driver = {"name": "dsp-codegen", "version": __version__, "semanticVersion": __version__, "rules": [_rule(c, titles) for c in codes]}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "invocations": [{"executionSuccessful": True}],
        "results": [_result(f, codes.index(f.code), root) for f in findings],
    }
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def _rule(code: str, titles: Mapping[str, str]) -> dict[str, Any]:
    rule: dict[str, Any] = {"id": code, "shortDescription": {"text": titles.get(code, code)}}
    explanation = explanations().get(code)
    if explanation:
        rule["fullDescription"] = {"text": f"{explanation.means} {explanation.why}"}
        rule["help"] = {"text": explanation.todo, "markdown": f"{explanation.todo}\n\n`codegen explain {code}` shows an example."}
        rule["properties"] = {"tags": list(dict.fromkeys(explanation.rules))}
    return rule


def _result(finding: Finding, index: int, root: Path) -> dict[str, Any]:
    place = finding.place or Place(str(root), 1, 1)
    region = {"startLine": max(1, place.line), "startColumn": max(1, place.column)}
    return {
        "ruleId": finding.code,
        "ruleIndex": index,
        "level": finding.severity,
        "message": {"text": text(finding)},
        "locations": [{"physicalLocation": {"artifactLocation": _location(place.file), "region": region}}],
    }


def _location(file: str) -> dict[str, str]:
    seen = workspace_path(file)
    if Path(seen).is_absolute():
        return {"uri": Path(seen).as_uri()}
    return {"uri": quote(seen), "uriBaseId": "%SRCROOT%"}
