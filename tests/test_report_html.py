"""`codegen report`: what a page says, that it needs nothing else, and how it looks in a browser."""

import html
import importlib.util
import itertools
import json
import re
import shutil
from xml.etree import ElementTree as ET

import numpy as np
import pytest
from click.testing import CliRunner

from codegen.cli import cli
from codegen.errors import CodegenError
from codegen.report import chart, page, svg
from codegen.report.portrait import Job, portraits
from codegen.report.sample import of_finding, ordinary, sample, spans
from codegen.store import Store
from codegen.verify import kept, run, sweep
from codegen.verify.check import Checker
from codegen.verify.finding import Finding
from codegen.verify.text.unit import load

from .conftest import GENERATED, changed, context, kernel_text, task

SECTIONS = ("summary", "findings", "contents", "kernels", "mutants", "rests", "reading")
CAMPAIGN = {
    "mutants": 200, "killed": 150, "rejected": 3, "equivalent": 42, "proven": 27, "performance_only": 15, "score": 0.949,
    "survived": [{"file": "elsewhere.c", "line": 7, "what": "type: `int` for `unsigned int`", "why": "no proof"}],
}  # fmt: skip


def report(*words, code=0):
    result = CliRunner().invoke(cli, ["report", "-j", "1", *map(str, words)])
    if isinstance(result.exception, CodegenError):
        raise result.exception
    assert result.exit_code == code, result.output
    return result.output


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """One page of three boards: two kernels that are right, one whose values are wrong, and a file that does not parse."""
    folder = tmp_path_factory.mktemp("report")
    source = folder / "ft78ne" / "src"
    source.mkdir(parents=True)
    text = kernel_text("ft78ne", "fp_sqrt_grad_p")
    (source / "fp_sqrt_grad_p.c").write_text(changed(text, "_fto128(0.5f, 0.5f, 0.5f, 0.5f)", "_fto128(0.5f, 0.5f, 0.5f, 0.75f)"), "utf-8")
    (source / "fp_relu_grad_p.c").write_text("void fp_relu_grad_p(<&", "utf-8")
    good = [GENERATED / "ftm7002/src/fp_subgrad_s.c", GENERATED / "host_avx2/src/hp_sqrt_grad_p.c"]
    fates = [{"file": str(good[0]), "line": 80, "what": "loop: <one> too few", "why": "it survived"}, *CAMPAIGN["survived"]]
    (folder / "mutants.json").write_text(json.dumps({**CAMPAIGN, "survived": fates}), "utf-8")
    path = folder / "report.html"
    said = report(*good, *sorted(source.glob("*.c")), "--mutations", folder / "mutants.json", "-o", path, code=1)
    return path, said


@pytest.fixture(scope="module")
def text(made):
    return made[0].read_text("utf-8")


def plain(text):
    """What a reader sees."""
    body = re.sub(r"<style>.*?</style>", "", text, flags=re.DOTALL).replace("<wbr>", "")
    body = re.sub(r"</(dt|dd|td|th)>", " ", body)
    return " ".join(html.unescape(re.sub(r"<[^>]+>", "", body)).split())


def kernel(board, name, text=None, folder=None):
    path = GENERATED / board / "src" / f"{name}.c"
    if text is not None:
        path = folder / f"{name}.c"
        path.write_text(text, "utf-8")
    found = context(board)
    loaded = load(path, str(path), found)
    return Checker(next(k for k in run.kernels_in(loaded, found) if k.procedure.name == name), found)


# the page


def test_a_page_has_every_section_and_every_kernel(made, text):
    path, said = made
    assert f"wrote {path}: {len(text.encode()):,} bytes, 2 of 3 kernels passed" in said
    for name in SECTIONS:
        assert f'id="{name}"' in text, name
    shown = plain(text)
    assert "FAILED 2 of 3 kernels, 2 errors" in shown
    for part in (
        "proven every index, access and share, for n up to 2,147,483,647",
        "sampled",
        "Error against x",
        "Errors counted",
        "Who wrote output",
        "Roofline",
        "Timeline",
        "held up by DMA",
        "Guesses in it clock_ghz = ",
    ):
        assert part in shown, part
    assert shown.count("Roofline") == 2, "what is wrong is not estimated"


def test_findings_stand_with_their_source_and_what_to_do(text):
    shown = plain(text)
    assert re.search(r'<span class="caret">[^^]*\^+', text)
    for part in ("error V201", "What to do:", "Again: codegen verify", "The call of V201", "Of no kernel error V002"):
        assert part in shown, part
    assert "&lt;&amp;" in text and "(<&" not in text, "source is text, not markup"


def test_unconfirmed_facts_are_those_of_the_boards_and_names_used(text):
    shown = plain(text)
    facts = {key: tag for key, (_, tag, _) in context("ftm7002").board.tagged().items()}
    assert "guess" in facts.values() and "known" in facts.values()
    rests = shown[shown.index("What is not known for sure") :]
    rests = rests[rests.index("FT-M7002") : rests.index("x86-64")]
    for key, tag in facts.items():
        assert (f"{tag} {key} = " in rests) == (tag != "known"), key
    rows = kernel("ftm7002", "fp_subgrad_s").kernel.loaded.unit.rows
    assert {row.tag for row in rows} == {"known", "inferred", "guess"}
    for row in rows:
        assert (f"{row.tag} {row.name}: {row.meaning} in 1 kernel" in rests) == (row.tag != "known"), row.name


def test_survivors_stand_with_their_kernel(text):
    shown = plain(text)
    assert "150 of 158 wrong changes are noticed, a score of 0.9490" in shown
    assert "2 survived. Survivors stand with their kernels; 1 of 2 belong to files that are not in this report" in shown
    assert "line 80: loop: <one> too few" in shown and "1 survived" in shown


def test_a_page_needs_nothing_else(text):
    assert not re.search(r"https?:|<script|@import|url\(", text)
    assert {link[0] for link in re.findall(r'(?:href|src)="([^"]*)"', text) if not link.startswith("data:,")} == {"#"}
    anchors = re.findall(r'\bid="([^"]+)"', text)
    assert len(anchors) == len(set(anchors))
    assert set(re.findall(r'href="#([^"]+)"', text)) <= set(anchors)
    names = set(re.findall(r"var\((--\w+)\)", text))
    assert names and all(len(re.findall(rf"{name}:", text)) == 2 for name in names), "each colour, light and dark"


def test_the_same_results_give_the_same_bytes(tmp_path):
    for name in ("a.html", "b.html"):
        report(GENERATED / "host_avx2/src/fp_subgrad_p.c", "-o", tmp_path / name)
    assert (tmp_path / "a.html").read_bytes() == (tmp_path / "b.html").read_bytes()
    assert "PASSED 1 of 1 kernels" in plain((tmp_path / "a.html").read_text("utf-8"))


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (None, "cannot be read"),
        ("{", "is no JSON"),
        ("[]", "is no result of a campaign: it lacks mutants"),
        (json.dumps({**CAMPAIGN, "survived": [{"file": "a.c"}]}), "its survivors are no objects with file, line, what and why"),
    ],
)
def test_a_campaign_that_is_none_is_told(tmp_path, content, said):
    path = tmp_path / "mutants.json"
    if content is not None:
        path.write_text(content, "utf-8")
    with pytest.raises(CodegenError) as error:
        page.read_mutation(path)
    assert said in str(error.value) and "codegen mutate --format json" in str(error.value)


def test_what_is_missing_or_not_writable_is_told(tmp_path, monkeypatch):
    with pytest.raises(CodegenError, match=r"cannot be written.*\n.*a folder there is"):
        report(GENERATED / "host_avx2/include/subgrad.h", "-o", tmp_path / "no" / "a.html")
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    with pytest.raises(CodegenError, match=r"matplotlib is not installed\n.*dsp-codegen\[plot\]"):
        report(GENERATED, "-o", tmp_path / "a.html")


def keep(store, job):
    record = {"first": 0, "count": 1, "worst": 0.0, "worst_pair": 0, "wrong": 0, "pair": None, "seconds": 0.0}
    list(kept.resumed(lambda _: record, [job], 1, store, sweep._name, sweep.exhaustive.Record))


def test_pairs_that_the_store_has_are_told_as_exhaustive(tmp_path):
    store, chosen = Store(tmp_path), task(GENERATED / "mt7004/src/hp_sqrt_grad_p.c", "mt7004")
    jobs = [sweep.Job(chosen, "hp_sqrt_grad_p", shard) for shard in sweep.exhaustive.shards(context("mt7004").operators[0])]
    for job in jobs[:-1]:
        keep(store, job)
    assert sweep.known(jobs, store) == []
    keep(store, jobs[-1])
    assert sweep.known(jobs, store) == jobs


# what is sampled


@pytest.mark.parametrize(("board", "name"), [("ft78ne", "fp_sqrt_grad_s"), ("mt3000", "hp_sgd_s"), ("host_avx2", "fp_sqrt_grad_s")])
def test_the_cores_of_a_shared_kernel_tile_each_output(board, name):
    found = sample(kernel(board, name), ordinary(kernel(board, name)))
    for written in found.written:
        shares = sorted(span for _, row in written.rows for span in row)
        assert shares[0][0] == 0 and shares[-1][1] == found.n and all(a[1] == b[0] for a, b in itertools.pairwise(shares))
        assert len(written.rows) == context(board).board.cores.value
        assert sum(count for _, _, count in written.stores) == found.n and not written.faults
    assert not found.wrong and not found.stopped


def test_errors_are_those_of_a_division_that_rounds_once():
    """IEEE division on the host: half an ulp at most, on both sides, as computed here with integers."""
    found = sample(kernel("host_avx2", "fp_sqrt_grad_p"), ordinary(kernel("host_avx2", "fp_sqrt_grad_p")))
    assert len(found.error) == len(found.x) == found.n and found.operand == "x"
    assert 0.49 < found.error.max() <= 0.5 and -0.5 <= found.error.min() < -0.49
    assert abs(found.error.mean()) < 0.02 and (found.x > 0).all()


def test_wrong_values_are_found_where_they_are(tmp_path):
    text = changed(kernel_text("ft78ne", "fp_sqrt_grad_p"), "_fto128(0.5f, 0.5f, 0.5f, 0.5f)", "_fto128(0.5f, 0.5f, 0.5f, 0.75f)")
    checker = kernel("ft78ne", "fp_sqrt_grad_p", text, tmp_path)
    found = sample(checker, ordinary(checker))
    assert found.wrong_count == len(range(0, found.n, 4)), "one lane of four has one and a half of what is right"
    assert found.lanes == "lane 0 of 4"
    assert [w.element for w in found.wrong][:3] == ["output[0]", "output[4]", "output[8]"]
    inputs = dict(part.split(" = ") for part in found.wrong[0].inputs.split(", "))
    assert float(found.wrong[0].got.split()[0]) == pytest.approx(0.75 * float(inputs["input1"]) / float(inputs["input0"]), rel=1e-5)
    assert float(found.wrong[0].right.split()[0]) == pytest.approx(0.5 * float(inputs["input1"]) / float(inputs["input0"]), rel=1e-5)
    assert 2**22 < found.wrong[0].error <= 2**23 and found.error.max() <= 2**23
    ((what, count, _),) = found.written[0].faults
    assert (what, count) == ("wrong", found.wrong_count)


def test_what_nobody_wrote_and_what_was_written_twice(tmp_path):
    text = """#include "sqrt_grad.h"
void fp_sqrt_grad_p(float *restrict input0, float *restrict input1, float *restrict output, int size)
{
    int i;

    for (i = 0; i < size - 7; i++) {
        output[i] = (0.5f * input1[i]) / input0[i];
    }
    output[3] = 1.0f / 0.0f;
}
"""
    checker = kernel("host_avx2", "fp_sqrt_grad_p", text, tmp_path)
    found = sample(checker, ordinary(checker))
    faults = {what: (count, where) for what, count, where in found.written[0].faults}
    assert faults == {"never written": (7, ((6000, 6007),)), "written more than once": (1, ((3, 4),)), "wrong": (1, ((3, 4),))}
    assert len(found.error) == 5999 and len(found.far) == 1
    assert found.written[0].rows == (("line 7", ((0, 6000),)), ("line 9", ((3, 4),)))
    assert "1 are infinitely far" in str(portraits(Job(task(tmp_path / "fp_sqrt_grad_p.c", "host_avx2"), (found_result(checker),))))


def found_result(checker):
    checker.result.runs = 1
    return checker.result


def test_a_call_that_stops_is_shown_as_far_as_it_came(tmp_path):
    text = """#include "sqrt_grad.h"
void fp_sqrt_grad_p(float *restrict input0, float *restrict input1, float *restrict output, int size)
{
    int i;

    for (i = 0; i <= size; i++) {
        output[i] = (0.5f * input1[i]) / input0[i];
    }
}
"""
    checker = kernel("host_avx2", "fp_sqrt_grad_p", text, tmp_path)
    found = sample(checker, ordinary(checker))
    assert found.stopped.startswith("V103: ") or found.stopped.startswith("V10")
    assert found.written[0].rows == (("line 7", ((0, 6007),)),) and not found.written[0].faults


def test_the_call_of_a_finding_is_the_one_of_its_repro_line():
    checker = kernel("ft78ne", "fp_binarycrossentropygrad_s")
    repro = "codegen verify a.c --board ft78ne -n 40 --core-mask 0x6 --reduction sum --given weight_defined=1,input_x+1"
    case = of_finding(checker, Finding("V201", "wrong", repro=repro))
    assert (case.n, case.mask, case.codes, case.flags, case.offset) == (40, 6, {"reduction": "sum"}, {"weight_defined": 1}, {"input_x": 1})
    assert of_finding(checker, Finding("V303", "by proof", repro="codegen verify a.c --board ft78ne")) is None
    assert of_finding(checker, Finding("V202", "too large", repro=repro.replace("-n 40", "-n 2147483633"))) is None


def test_runs_of_elements():
    mask = np.array([1, 1, 0, 1, 0, 0, 1], bool)
    assert spans(mask, 7) == ((0, 2), (3, 4), (6, 7))
    assert spans(mask, 150) == ((0, 4), (6, 7)), "a gap of one in 150 is not to be seen"
    assert spans(np.zeros(3, bool), 3) == ()


# the charts


def test_an_svg_takes_the_colours_of_the_page():
    document = """<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 10 10"><g id="a">
    <path id="p" d="M 0.123 1.987 \nL 2 -0.01 \nz\n" style="fill: none"/><path d="M 0 0 L 10.26 1" clip-path="url(#c)" style="fill: #4477aa; stroke: #000000"/>
    <path d="M 1 2 \nL 3.04 2 \nL 3.04 5 \nL 1 5 \nz\nM 6 2 L 7 2 L 7 5 L 6 5 L 6 2 z M 6 2 L 7 2 L 8 5 L 6 5 z" style="fill: #ff0000"/>
    <defs><path id="m" d="M 0 0 L 0 3.5" style="stroke: #000000"/></defs><use xlink:href="#m" x="1.04" y="2" style="stroke: #000000"/>
    <text x="1" y="2" style="font-size: 8px; text-anchor: middle" transform="rotate(-0 1 2)">a &lt; b</text></g></svg>"""
    found = svg.inline(document, 'say "it"', {"one": "#4477aa"})
    root = ET.fromstring(found)
    assert root.get("aria-label") == 'say "it"'
    assert 'd="M1 2H3V5H1zM6 2H7V5H6zM6 2L7 2L8 5L6 5z" style="fill:#ff0000"' in found
    assert found.count("<path") == 3 and "id=" not in found and "clip" not in found
    assert 'd="M0 0L10.3 1" style="fill:var(--one);stroke:currentColor"' in found
    assert 'd="M0 0L0 3.5" style="stroke:currentColor" transform="translate(1 2)"' in found
    assert '<text x="1" y="2" text-anchor="middle">a &lt; b</text>' in found


def test_charts_of_errors_far_beyond_the_bound_are_drawn():
    x = np.concatenate([-np.geomspace(1e-3, 10, 500), np.geomspace(1e-3, 10, 500)])
    found = sample(kernel("host_avx2", "fp_sqrt_grad_p"), ordinary(kernel("host_avx2", "fp_sqrt_grad_p")))
    from dataclasses import replace

    wide = replace(found, x=x, error=np.linspace(-1e6, 1e6, 1000), far=x[:3], bound=0.5)
    for drawn in (chart.error_chart(wide), chart.histogram_chart(wide)):
        root = ET.fromstring(drawn)
        assert "nan" not in drawn and "inf" not in drawn
        assert {"var(--one)"} <= set(re.findall(r"fill:(var\(--\w+\))", drawn))
        assert len(root.findall("text")) >= 6
    assert "1e6" in chart.error_chart(wide) or "1e5" in chart.error_chart(wide)


# in a browser


@pytest.fixture(scope="module")
def browser():
    api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed: pip install 'dsp-codegen[test]'")
    path = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if path is None:
        pytest.skip("no Chromium: make toolchains")
    with api.sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield chromium
        chromium.close()


OVERLAPS = """() => [...document.querySelectorAll('svg')].flatMap(svg => {
    const boxes = [...svg.querySelectorAll('text')].map(t => [t.textContent, t.getBoundingClientRect()]);
    const frame = svg.getBoundingClientRect();
    const cut = boxes.filter(([, b]) => b.left < frame.left - 2 || b.right > frame.right + 2 || b.bottom > frame.bottom + 2 || b.top < frame.top - 2);
    const met = boxes.filter(([, a], k) => boxes.slice(k + 1).some(([, b]) =>
        a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 2 && b.top < a.bottom - 2));
    return [...cut, ...met].map(([text]) => svg.getAttribute('aria-label') + ': ' + text);
})"""
SMALLEST = "() => Math.min(...[...document.querySelectorAll('svg text')].map(t => Math.min(t.getBoundingClientRect().height, t.getBoundingClientRect().width + 9)))"
COLOURS = "() => [getComputedStyle(document.body).backgroundColor, getComputedStyle(document.querySelector('svg text')).fill]"


@pytest.mark.parametrize("width", [1280, 390])
def test_a_page_looks_right(made, browser, tmp_path, width):
    path, _ = made
    tab = browser.new_page(viewport={"width": width, "height": 900}, color_scheme="light")
    heard, asked = [], []
    tab.on("console", lambda message: heard.append(message.text))
    tab.on("pageerror", lambda error: heard.append(str(error)))
    tab.on("request", lambda request: asked.append(request.url))
    tab.goto(path.as_uri())
    good = "#ftm7002-fp_subgrad_s"
    assert not tab.locator(good).is_visible(), "kernels that are right are folded"
    assert tab.locator("#ft78ne-fp_sqrt_grad_p").is_visible(), "what is wrong is open"
    tab.evaluate("document.querySelectorAll('#contents details').forEach(d => d.open = true)")
    tab.locator(f'#contents a[href="{good}"]').click()
    assert tab.locator(good).is_visible(), "a link opens what it leads to"
    tab.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    assert tab.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert all(tab.locator(f"#{name}").is_visible() for name in SECTIONS)
    assert tab.evaluate(OVERLAPS) == []
    assert tab.evaluate(SMALLEST) > 9
    for scheme, expected in (("light", [False, True]), ("dark", [True, False])):
        tab.emulate_media(color_scheme=scheme)
        assert [sum(map(int, re.findall(r"\d+", colour)[:3])) < 384 for colour in tab.evaluate(COLOURS)] == expected, "paper and ink"
        tab.screenshot(path=tmp_path / f"{scheme}.png", full_page=True)
        assert (tmp_path / f"{scheme}.png").stat().st_size > 50_000
    assert heard == [] and asked == [path.as_uri()]
    tab.close()
