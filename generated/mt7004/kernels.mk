# dsp-codegen sha256 3b9a98512d58e8273a31a0bc1b051cf47b3b0947e293c0b2ce683259eee82419
# The kernels of MT7004: include this file, compile MT7004_SOURCES with MT7004_CFLAGS.
# board: mt7004   inputs: 874b51c6f6b62ef8

MT7004_DIR := $(dir $(lastword $(MAKEFILE_LIST)))
MT7004_SOURCES := $(sort $(wildcard $(MT7004_DIR)src/*.c))
MT7004_EXAMPLES := $(sort $(wildcard $(MT7004_DIR)examples/*_main.c))
MT7004_CFLAGS := -I $(MT7004_DIR)include -ffp-contract=off
