"""SARIF logs are what the schema of SARIF 2.1.0 says."""

from pathlib import Path

import jsonschema
import pytest

from codegen.report import sarif
from codegen.verify.finding import CODES, Finding, Place

from . import schemas

FOUND = [
    Finding("V201", "wrong", Place("generated/a b/c.c", 3, 7), ("a note",), "codegen verify x"),
    Finding("V603", "a pragma", Place("/elsewhere/d.c", 0, 0), severity="warning"),
    Finding("V601", "nothing was compared"),
    Finding("removed-function", "`f` is gone", Place("f.h", 1, 1)),
]


def log(monkeypatch, found=FOUND):
    monkeypatch.delenv("GITHUB_WORKSPACE", raising=False)
    return sarif.log(found, CODES | {"removed-function": "a function is gone"}, Path("generated"))


def test_a_log_is_what_the_schema_says(monkeypatch):
    value = log(monkeypatch)
    schemas.check("sarif-2.1.0", value)
    schemas.check("sarif-2.1.0", log(monkeypatch, []))
    value["runs"][0]["results"][0]["level"] = "fatal"
    with pytest.raises(jsonschema.ValidationError, match="'fatal' is not one of"):
        schemas.check("sarif-2.1.0", value)


def test_it_says_where_what_and_what_to_do(monkeypatch):
    (run,) = log(monkeypatch)["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["V201", "V601", "V603", "removed-function"]
    assert "codegen explain V201" in rules[0]["help"]["markdown"] and rules[0]["fullDescription"]["text"]
    assert rules[3] == {"id": "removed-function", "shortDescription": {"text": "a function is gone"}}
    wrong, pragma, nothing, _ = run["results"]
    assert wrong["message"]["text"] == "wrong\na note\nrepro: codegen verify x"
    assert wrong["locations"][0]["physicalLocation"] == {
        "artifactLocation": {"uri": "generated/a%20b/c.c", "uriBaseId": "%SRCROOT%"},
        "region": {"startLine": 3, "startColumn": 7},
    }
    assert rules[pragma["ruleIndex"]]["id"] == pragma["ruleId"] and pragma["level"] == "warning"
    assert pragma["locations"][0]["physicalLocation"]["artifactLocation"] == {"uri": "file:///elsewhere/d.c"}
    assert nothing["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "generated"
