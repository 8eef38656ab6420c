"""The guides, followed word for word, and what the reference pages list: commands are typed, files written, C read, outputs compared."""

import contextlib
import io
import re
import shlex
import shutil
import subprocess
import sys
from types import SimpleNamespace

import click
import pytest
from pycparser import c_ast

from codegen.cli import cli, main
from codegen.spec.dtype import DTYPES, VARIANTS
from codegen.verify.text.read import parse, read

from .conftest import GENERATED, ROOT
from .test_readme import changed, squeezed

GUIDES = sorted((ROOT / "docs/guides").glob("*.md"))
NAMES, WORDS = re.compile(r"`[^`]*`|[\d.,]+ (?:MB|M|h|s)\b|\b[A-Z][A-Z0-9-]{2,}\b"), re.compile(r"[A-Za-z]{2}")
FENCE = re.compile(r"^(`{3,})(\{code-block\} )?(\w*)\n(?::caption: (\S+)\n\n)?(.*?)^\1$", re.DOTALL | re.MULTILINE)


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    """One for all guides: what one verifies, another need not."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CODEGEN_STORE", str(tmp_path_factory.mktemp("store")))
        yield


def codegen(*words, cwd=ROOT, code=0):
    """As a user types it, but in this process, which has loaded what it takes."""
    out, err = io.StringIO(), io.StringIO()
    with contextlib.chdir(cwd), contextlib.redirect_stdout(out), contextlib.redirect_stderr(err), pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "argv", ["codegen", *map(str, words)])
        with pytest.raises(SystemExit) as left:
            main()
    assert left.value.code == code, out.getvalue() + err.getvalue()
    return SimpleNamespace(stdout=out.getvalue(), stderr=err.getvalue())


def listings(text):
    """(language, file name, text) of each listing."""
    return [(language, name, body) for _, _, language, name, body in FENCE.findall(text)]


def typed(line, folder, known):
    """Runs a line of a guide; what it said. ``known``: what commands that change nothing said before."""
    command, _, remark = line.partition("  # exit code ")
    program, *words = shlex.split(command)
    if program == "codegen":
        read = [(folder / word).read_bytes() for word in sorted(words) if (folder / word).is_file()]
        once = (*sorted(words), *read) if words[0] in ("check", "verify") else line
        if once not in known:
            known[once] = codegen(*words, cwd=folder, code=int(remark or 0)).stdout
        return known[once]
    if program in ("make", "./program"):
        return subprocess.run([program, *words], cwd=folder, capture_output=True, text=True, check=True).stdout
    assert program == "sed", f"{line}: no guide may ask for this"
    before = {path: path.read_bytes() for path in folder.rglob("*.c")}
    subprocess.run([program, *words], cwd=folder, check=True)
    assert any(path.read_bytes() != text for path, text in before.items()), f"{line} changes nothing"
    return ""


@pytest.mark.parametrize("guide", [g for g in GUIDES if "```sh\n" in g.read_text("utf-8")], ids=lambda g: g.stem)
def test_guide_word_for_word(guide, tmp_path, store):
    """python.md is a doctest, in test_guides.py; test_cli_options.py and its neighbours do what tools.md says."""
    if guide.stem == "native" and not shutil.which("cc"):
        pytest.skip("no C compiler on this machine: make toolchains")
    said, known = "", {}
    for language, name, text in listings(guide.read_text("utf-8")):
        path = tmp_path / (name or "")
        if language == "sh":
            said = "".join(typed(line, tmp_path, known) for line in text.splitlines())
        elif language == "text":
            missing = [line for line in text.splitlines() if squeezed(line) not in squeezed(said)]
            assert not missing, f"{missing} in {said}"
        elif language == "toml":
            path.write_text(changed(path.read_text("utf-8"), text), "utf-8")
        elif language == "python" or (language in ("c", "make") and name):
            path.write_text(text, "utf-8")
        elif language == "c":
            header = next(tmp_path.glob("generated/*/include/relu_grad.h")).read_text("utf-8")
            assert squeezed(text.strip().replace("\n", " ")) in squeezed(header.replace("\n", " "))
        elif language == "make":
            rules = tmp_path / "Makefile"
            rules.write_text(text, "utf-8")
            plan = subprocess.run(["make", "-n", "-f", rules], cwd=tmp_path, capture_output=True, text=True, check=True).stdout
            assert "fp_relu_grad_s.o" in plan and "-I" in plan
        else:
            assert not language, f"{language}: nothing here runs such a listing"


def test_every_guide_is_in_the_index_and_the_readme():
    index, readme = (ROOT / "docs/index.md").read_text("utf-8"), (ROOT / "README.md").read_text("utf-8")

    assert [g.stem for g in GUIDES if f"guides/{g.stem}\n" not in index] == []
    assert [g.stem for g in GUIDES if f"(docs/guides/{g.stem}.md)" not in readme.partition("## Guides")[2]] == []


def commands_named(text):
    """The words of each call of codegen or make that a text names, in listings or in a line, without what stands for something else."""
    for line in re.findall(r"^((?:codegen|make) .*)$|`((?:codegen|make) [^`]*)`", text, re.MULTILINE):
        words = re.sub(r"#.*|[\[\]]|\.\.\.", " ", "".join(line)).split()
        yield words[0], [w for w in words[1:] if not re.fullmatch(r"[A-Z]+=.*|\"?[a-z0-9]+\"", w)]


@pytest.mark.parametrize("page", [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *GUIDES], ids=lambda p: p.stem)
def test_what_a_page_names_is_there(page):
    """Commands with their options, targets of make, files that links lead to."""
    text = page.read_text("utf-8")
    targets = re.findall(r"^([\w-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
    context = click.Context(cli)
    for program, words in commands_named(text):
        if program == "make":
            assert not {w for w in words if not w.startswith("-")} - {*targets}, words
            continue
        command = cli if words[0].startswith("-") else cli.get_command(context, words[0])
        assert command, f"codegen {words[0]}: no such command"
        options = {option for parameter in command.params for option in parameter.opts}
        assert not {w for w in words if w.startswith("-") and not w[1:2].isdigit()} - options - {"-h", "--help"}, words
    for link in re.findall(r"\]\(([^)#\s]+)(?:#[^)]*)?\)", text):
        assert link.startswith("https://") or (page.parent / link).exists(), link


# the reference pages


@pytest.fixture(scope="module")
def reference(tmp_path_factory, store):
    """Two operators on two boards, one of them verified: {path: text}, and the folder."""
    folder = tmp_path_factory.mktemp("docs")
    chosen = ["--operator", "relu_grad", "--operator", "binary_cross_entropy_grad", "--board", "ft78ne", "--board", "mt7004"]
    codegen("verify", "generated/ft78ne/src/fp_relu_grad_p.c", "--operator", "relu_grad")
    said = codegen("pages", *chosen, "-o", folder / "reference").stdout
    assert "12 kernels; verified as they are now, so that errors are known: 1; estimated: 0" in said
    return folder, {path.relative_to(folder / "reference").as_posix(): path.read_text("utf-8") for path in folder.rglob("*.md")}


def c_listings(text):
    """(prototypes, example) of the shared and of the private version."""
    c = [body for language, _, body in listings(text.replace(":linenos:\n\n", "")) if language == "c"]
    assert len(c) == 4
    return {"s": c[:2], "p": c[2:]}


@pytest.mark.parametrize("name", ["relu_grad", "binary_cross_entropy_grad"])
@pytest.mark.parametrize("language", ["en", "zh"])
def test_listings_are_what_is_emitted(reference, language, name):
    _, texts = reference
    for variant, (prototypes, example) in c_listings(texts[f"{language}/{name}.md"]).items():
        assert (GENERATED / f"ft78ne/examples/fp_{name}_{variant}_main.c").read_text("utf-8").endswith("\n" + example)
        header = (GENERATED / f"mt7004/include/{name}.h").read_text("utf-8")
        assert prototypes in header
        assert prototypes.count("void ") == len(DTYPES)


def test_listings_are_read_by_the_verifiers_reader(reference, tmp_path):
    _, texts = reference
    for variant, (prototypes, example) in c_listings(texts["zh/binary_cross_entropy_grad.md"]).items():
        path = tmp_path / f"{VARIANTS[variant]}.c"
        path.write_text("typedef float half;\n" + prototypes + example, "utf-8")
        tree = parse(read(path, str(path)), ())
        names = [e.name for e in tree.ext if isinstance(e, c_ast.Decl)]
        assert any(isinstance(e, c_ast.FuncDef) and e.decl.name == "main" for e in tree.ext)
        assert names == [f"{d.prefix}_binary_cross_entropy_grad_{variant}" for d in DTYPES.values()]


def test_sections_stand_in_the_vendors_order(reference):
    _, texts = reference
    for language, wanted in (
        ("zh", ["输入", "输出", "支持平台", "共享存储版本", "私有存储版本", "接口约定", "精度", "开销", "可信程度"]),
        (
            "en",
            [
                "Inputs",
                "Outputs",
                "Platforms",
                "Shared storage version",
                "Private storage version",
                "Contract",
                "Accuracy",
                "Cost",
                "How sure it is",
            ],
        ),
    ):
        assert re.findall(r"^## (.*)$", texts[f"{language}/relu_grad.md"], re.MULTILINE) == wanted


def test_what_was_measured_is_told_and_what_was_not(reference):
    _, texts = reference
    assert re.search(r"\| FT78NE \| `fp_relu_grad_p` \| 0 \| 0 \| [\d,]+ \| sampled \| n ≤ 2147483647 \|", texts["en/relu_grad.md"])
    assert "Not measured here: 5 of 6 kernels" in texts["en/relu_grad.md"]
    assert "共 6 个内核，其中 6 个在此未实测" in texts["zh/binary_cross_entropy_grad.md"]
    assert "Not estimated here: 6 of 6 kernels" in texts["en/relu_grad.md"]


def test_a_changed_kernel_counts_as_not_measured(tmp_path, store, reference):
    """The verdict is on the text that is there; the page is about the text that is emitted."""
    shutil.copytree(GENERATED / "ft78ne/include", tmp_path / "generated/ft78ne/include")
    text = (GENERATED / "ft78ne/src/fp_relu_grad_p.c").read_text("utf-8")
    kernel = tmp_path / "generated/ft78ne/src/fp_relu_grad_p.c"
    kernel.parent.mkdir()
    kernel.write_text(text + "\n", "utf-8")
    codegen("verify", "generated/ft78ne/src/fp_relu_grad_p.c", "-n", "100", cwd=tmp_path)
    words = ["pages", "--board", "ft78ne", "--operator", "relu_grad", "--tree", "generated", "--language", "en", "-o", "pages"]
    assert "known: 0;" in codegen(*words, cwd=tmp_path).stdout


def test_an_edited_page_is_not_overwritten(tmp_path, store):
    words = ["pages", "--board", "ft78ne", "--operator", "relu_grad", "--language", "en", "-o", tmp_path]
    page = tmp_path / "en/relu_grad.md"
    page.parent.mkdir()
    page.write_text("% dsp-codegen sha256 0\nA page of mine.\n", "utf-8")
    assert "was edited since it was emitted" in codegen(*words, code=1).stderr
    codegen(*words, "--force")
    assert "A page of mine" not in page.read_text("utf-8")


def test_a_board_that_was_not_chosen_has_no_cost(tmp_path):
    said = codegen("pages", "--board", "ft78ne", "--cost-on", "ft78", "-o", tmp_path, code=2).stderr
    assert "--cost-on ft78: no such board among those chosen" in said and "did you mean 'ft78ne'?" in said


def copied(folder):
    """The sources of the guides below ``folder``, and what they show of other folders."""
    shutil.copytree(ROOT / "docs", folder / "docs", ignore=shutil.ignore_patterns("reference", "_build"))
    for name in ("README.md", "bench/results.svg"):
        (folder / name).parent.mkdir(exist_ok=True)
        shutil.copy(ROOT / name, folder / name)
    return folder / "docs"


def test_the_chinese_of_the_guides_is_whole(tmp_path):
    """What a guide says has its Chinese (but for names and numbers), and nothing that it no longer says."""
    from babel.messages.pofile import read_po
    from sphinx.cmd.build import build_main

    copied(tmp_path)
    build_main(["-q", "-b", "gettext", str(tmp_path / "docs"), str(tmp_path / "pot")])
    catalogues = sorted(path for path in (ROOT / "docs/locale").rglob("*.po") if path.stem != "sphinx")
    assert {path.stem for path in catalogues} == {"index", *(g.stem for g in GUIDES)}
    for path in catalogues:
        name = path.relative_to(ROOT / "docs/locale/zh_CN/LC_MESSAGES").with_suffix(".pot")
        said = {m.id for m in read_po(io.BytesIO((tmp_path / "pot" / name).read_bytes())) if m.id and WORDS.search(NAMES.sub("", m.id))}
        translated = {m.id for m in read_po(io.BytesIO(path.read_bytes())) if m.id and m.string and not m.fuzzy}
        assert said == translated, name


@pytest.mark.parametrize("language", ["en", "zh"])
def test_sphinx_builds_without_a_warning(reference, language, tmp_path):
    folder, _ = reference
    sources = copied(tmp_path)
    (folder / "reference").rename(sources / "reference")
    try:
        from sphinx.cmd.build import build_main

        assert build_main(["-q", "-W", "-E", "-t", language, "-b", "html", str(sources), str(tmp_path / "html")]) == 0
    finally:
        (sources / "reference").rename(folder / "reference")
    page = (tmp_path / f"html/reference/{language}/relu_grad.html").read_text("utf-8")
    assert "<math" in page and ("支持平台" in page) == (language == "zh")
    other = {"en": "zh", "zh": "en"}[language]
    assert f'href="../../../{other}/reference/{other}/relu_grad.html"' in page
