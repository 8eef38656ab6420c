"""Annotations: their escapes, the ten that GitHub shows of a kind, and the summary that takes the rest."""

from codegen.report import github
from codegen.verify.finding import CODES, Finding, Place


def finding(k=1, severity="error", message="wrong: 50%, \n| <b>", **others):
    return Finding("V201", message, Place("src/a,b:c.c", k, 7), ("a note",), "codegen verify x", severity, **others)


def test_an_annotation_is_a_workflow_command_with_its_escapes(monkeypatch):
    monkeypatch.delenv("GITHUB_WORKSPACE", raising=False)
    assert github.annotation(finding(), CODES) == (
        "::error file=src/a%2Cb%3Ac.c,line=1,col=7,title=V201%3A a wrong value::wrong: 50%25, %0A| <b>%0Aa note%0Arepro: codegen verify x"
    )
    assert github.annotation(Finding("V601", "nothing"), CODES) == "::error title=V601%3A nothing was compared::nothing"


def test_files_are_named_from_the_root_of_the_checkout(monkeypatch, tmp_path):
    (tmp_path / "lib").mkdir()
    monkeypatch.chdir(tmp_path / "lib")
    monkeypatch.setenv("GITHUB_WORKSPACE", str(tmp_path))
    assert github.workspace_path("src/a.c") == "lib/src/a.c"
    assert github.workspace_path("/elsewhere/a.c") == "/elsewhere/a.c"


def test_ten_of_a_kind_are_annotated_and_the_rest_goes_into_the_summary(monkeypatch, tmp_path, capsys):
    summary = tmp_path / "summary.md"
    summary.write_text("before\n")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    monkeypatch.delenv("GITHUB_WORKSPACE", raising=False)
    found = [finding(k) for k in range(1, 14)] + [finding(k, "warning") for k in range(21, 24)]
    github.show(found, CODES, "FAILED 13 findings")
    out = capsys.readouterr().out
    assert out.count("::error ") == 10 and out.count("::warning ") == 3
    assert out.count("error[V201]: ") == 3 and out.endswith("FAILED 13 findings\n")
    text = summary.read_text()
    assert text.startswith("before\nFAILED 13 findings\n")
    rows = [line for line in text.splitlines() if line.startswith("| `")]
    assert [row.split("`")[1] for row in rows] == ["src/a,b:c.c:11", "src/a,b:c.c:12", "src/a,b:c.c:13"]
    assert rows[0].endswith("| V201: a wrong value | wrong: 50%,  \\| &lt;b> |")


def test_without_a_summary_nothing_is_written_and_with_few_no_table(monkeypatch, tmp_path, capsys):
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    github.show([finding(k) for k in range(12)], CODES, "FAILED")
    assert capsys.readouterr().out.count("error[V201]") == 2
    assert github.markdown([], CODES, "PASSED") == "PASSED\n\n"


def test_a_summary_stays_below_what_github_takes():
    text = github.markdown([finding(k, message="x" * 1000) for k in range(2000)], CODES, "FAILED")
    assert len(text.encode()) < 1 << 20
    assert " more are in the log |" in text
