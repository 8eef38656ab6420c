"""Proof for every size and mask: the text run on unknown sizes, and the questions put to Z3."""
