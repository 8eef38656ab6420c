from codegen.emit.interface import changes_of, prototypes

OLD = "/* void old(int n); */\nvoid f(int n, float *x);\nvoid gone(\n        int n);\n"


def test_prototypes_are_read_across_lines_and_not_from_comments():
    assert prototypes(OLD) == {"f": "int n, float *x", "gone": "int n"}


def test_changes_are_told_by_kind():
    new = "void f(int n, half *x);\nvoid added(int n);\n"
    assert changes_of(OLD, new) == [
        "added: added(int n)",
        "removed: gone(int n)",
        "changed: f(int n, float *x) is now (int n, half *x)",
    ]
    assert changes_of(OLD, OLD) == ["the interface is the same; only comments changed"]
    assert changes_of(None, "void f(int n);\n") == ["added: f(int n)"]
