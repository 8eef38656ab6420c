from codegen.errors import CodegenError, Problem, Refused, nearest


def test_a_problem_says_where_what_and_what_to_do():
    assert str(Problem("f.toml: cores", "is 0", "give 1 to 31")) == "f.toml: cores: is 0\n    give 1 to 31"
    assert str(Problem("f.toml", "is gone")) == "f.toml: is gone"


def test_an_error_carries_every_problem_and_an_exit_code():
    error = CodegenError([Problem("a", "b"), Problem("c", "d")])
    assert [p.where for p in error.problems] == ["a", "c"]
    assert (error.exit_code, Refused(Problem("a", "b")).exit_code) == (2, 1)


def test_nearest_names_the_closest_or_all():
    assert nearest("ft78n", ["ft78ne", "mt7004"]) == "did you mean 'ft78ne'?"
    assert nearest("xyz", ["b", "a"]) == "known: a, b"
    assert nearest("xyz", []) == "known: none"
