"""From a C file to a typed tree: macros, types, names, conversions, meanings of vendor words."""
