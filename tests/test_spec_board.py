"""Board files: what they say, and every way they can be wrong (tests/bad/boards, each with the messages it must give)."""

import re
from pathlib import Path

import pytest

from codegen.errors import CodegenError
from codegen.spec import board as boards
from codegen.spec.select import choose

BAD = sorted((Path(__file__).parent / "bad" / "boards").glob("*.toml"))


DSP = ["ft78ne", "ftm7002", "ftm7032", "mt3000", "mt7004"]
THREADS = ["aarch64", "host_avx2", "host_avx512", "riscv64"]


def test_bundled_boards():
    assert boards.bundled() == sorted(DSP + THREADS)
    ft78ne, mt7004 = (boards.read(boards.by_name(name)) for name in ("ft78ne", "mt7004"))
    assert (ft78ne.cores.value, ft78ne.core_mask, ft78ne.dtypes.value) == (8, 0xFF, ["fp32"])
    assert (mt7004.cores.value, mt7004.core_mask) == (4, 0xF)
    assert [d.name for d in mt7004.dtype_list()] == ["fp32", "fp16"]


@pytest.mark.parametrize("name", boards.bundled())
def test_every_fact_carries_a_tag_and_a_source(name):
    rows = boards.read(boards.by_name(name)).tagged()
    assert {"cores", "dtypes", "subnormals", "work_area" if name in DSP else "coherent"} <= set(rows)
    for value, tag, source in rows.values():
        assert value is not None
        assert tag in ("known", "inferred", "guess")
        assert source


def test_unknown_board_names_the_nearest():
    with pytest.raises(CodegenError, match="did you mean 'ft78ne'"):
        boards.by_name("ft78n")


def test_a_bad_fixture_stands_for_every_kind_of_mistake():
    assert len(BAD) >= 10


@pytest.mark.parametrize("path", BAD, ids=lambda p: p.stem)
def test_bad_boards_give_their_messages(path):
    expected = re.findall(r"^# expect: (.+)$", path.read_text(), re.M)
    assert expected
    with pytest.raises(CodegenError) as caught:
        choose((), (path,), (), ())
    told = str(caught.value)
    assert caught.value.exit_code == 2
    for line in expected:
        assert line in told
    assert str(path) in told or "dialect" in told


def test_missing_file_and_folder():
    with pytest.raises(CodegenError, match=r"nowhere\.toml: cannot be read"):
        choose((), (Path("nowhere.toml"),), (), ())
