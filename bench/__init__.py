"""Benchmarks: `python -m bench` (the kernels of the host boards beside others and the machine's limits), `python -m bench.interpret`."""
