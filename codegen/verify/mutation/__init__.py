"""The verifier's own test: wrong changes of a kernel, and which of them it notices."""
