"""Reference pages as Sphinx sources, in English and Chinese: one for each operator and each board, from the same files as the kernels."""
