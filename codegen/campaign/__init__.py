"""Verifying on a cluster: shards of `verify`, `mutate` and `native` over dask.distributed."""
